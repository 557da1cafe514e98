### What the shell itself says, outside any conversation.
###
### Lives here: words for failures and for being away. Does not live here: conversations
### (talk.ftl), groups (groups.ftl).

could-not-process = I could not process that. Please repeat it.
while-away = Sorry, I was away. Here is where we were.
