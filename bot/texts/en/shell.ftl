### What the shell itself says, outside any conversation.
###
### Lives here: words for groups, for failures and for being away. House rule: nothing in
### a group is about whoever wrote there. Does not live here: conversations (talk.ftl).

group-pointer =
    I only talk about sore backs in private. Tap the button, and nobody here sees it.

    For anyone: if you go numb between the legs, cannot pee, or a leg gets weak fast, get emergency help now.
check-in-private = Check my back in private
could-not-process = I could not process that. Please repeat it.
while-away = Sorry, I was away. Here is where we were.
