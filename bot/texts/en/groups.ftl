### What Spotter says in groups and channels, and what it tells whoever looks after one.
###
### Lives here: the welcome, the pointer to the private chat, notices of trouble, and what
### the menus of commands say. House rule: nothing in a group is about whoever wrote there.
### Does not live here: the settings panel (panel.ftl), posts (posts.ftl), form checks.

## In the group

group-welcome = **Sore back after deadlifts? I can help, in private.**

    Tap the button. It takes 2 minutes. I never post about anyone here.
group-welcome-hears = I only see messages that are sent to me.
group-welcome-admins = Admins: /settings
group-welcome-back = I am back. My settings here are as you left them.
group-pointer =
    I only talk about sore backs in private. Tap the button, and nobody here sees it.

    For anyone: if you go numb between the legs, cannot pee, or a leg gets weak fast, get emergency help now.
group-pointer-alone = Tap the button and talk to me in private. Nobody here sees it.
check-in-private = Check my back in private

## In a channel

channel-welcome = **Sore back after deadlifts? I can help, in private.**

    It takes 2 minutes. I never post about anyone here.
channel-welcome-admins = Admins: send me /groups in our private chat.

## To whoever looks after a group, in private

told-no-admin-needed = I do not need to be an admin of your group. As an admin I am sent every message. Please make me a plain member again.
told-topic-gone = I could not post in { $title }: my topic there is gone or closed. I stopped posting. To start again, open a topic and send /here in it.
told-no-rights = I could not post in { $title }: I may not write there. I stopped posting. Let me write again, then look at /groups.
# Stands inside the texts above, alone as a heading, and on buttons.
a-group-without-a-name = a group with no name

## The menus of commands

menu-check = Check my back
menu-how = Tell how it is now
menu-history = My past checks
menu-settings = Time zone, check-ins
menu-groups = My groups
menu-privacy = What I keep, and for how long
menu-help = What I can do
menu-export = Send me my data
menu-stop = No more messages
menu-forget = Delete my data
menu-back = Check my back in private
menu-formcheck = Ask here for a look at my lift: reply to my video
menu-group-settings = Open my settings in private
menu-here = Post in this topic

## What is shown of the bot before anybody writes to it

bot-description =
    I ask about a sore back after lifting. Danger signs come first. Then I say what it looks like, what to do now, and I come back in two or three days to see how it went.

    I am not a doctor. In an emergency, call your emergency number.
bot-short-description = Sore back after lifting? A few questions, a plain answer, and a look in days later. Not a doctor.
