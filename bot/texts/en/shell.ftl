### What the shell itself says, outside any conversation.
###
### Lives here: words for failures and for being away. Does not live here: conversations
### (talk.ftl), groups (groups.ftl).

could-not-process = I could not process that. Please repeat it.
too-fast = You write faster than I can read, so I left some out. Wait a minute. Then send the last one again.
while-away = Sorry, I was away. Here is where we were.
