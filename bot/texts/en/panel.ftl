### Groups in the private chat: the settings of an admin, and the choices of a member.
###
### Lives here: the list of groups, the panel, its changes, being counted, and the few lines
### that the panel's commands get in the group. House rules: a group's title is shown in
### private alone; nothing in a group is about whoever wrote there. Does not live here: posts
### and weekly numbers (posts.ftl), other lines in groups (groups.ftl).

## In the group, gone after a minute

panel-in-private = Settings are in our private chat.
panel-open = Open settings
panel-here = Done. My posts go to this topic.
panel-here-nowhere = Done. My posts go to no topic.
panel-code-wrong = That code is wrong or too old. Get a new one in our private chat.
panel-linked-there = Linked. Go on in our private chat.

## My groups

groups-heading = **My groups**
groups-managed = Tap a group to change how I work there.
groups-came = Tap numbers to see what a coach sees, and if you count in it.
groups-none =
    I know no group of yours. To use me in a group, open my profile and tap Add to group. You can also tap my link in a group, and I list it here.
groups-settings = Settings: { $title }
groups-numbers = Numbers: { $title }

## The panel of an admin

panel-home = **{ $title }**
panel-next-post = Next post: { $when }
panel-no-posts = There are no posts. Pick days to get some.
panel-paused-topic =
    I stopped to post, as the topic is gone or closed. Send /here in the topic that you want.
panel-paused-rights =
    I stopped to post, as I may not write there. Let me write, then tap Post again.

panel-language = Language: { $value }
panel-zone = Time zone: { $value }
panel-days = Post on: { $value }
panel-time = Post at: { $value }
panel-topic = Topic: { $value }
panel-sound = Sound: { $value }
panel-totals = Weekly numbers: { $value }
panel-poll = Poll with each post: { $value }
panel-buttons = Button, no comments: { $value }
panel-resume = Post again
panel-preview = Show a post
panel-changes = Changes
panel-admins = Anonymous admins
panel-remove = Remove me

language-en = English
value-on = on
value-off = off
value-admins = to admins
value-group = to the group
value-set = chosen
value-none = none
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

panel-choice = { $value }
panel-place = { $value }, { $clock }
panel-language-ask = **Which language do I write in there?**
panel-zone-now = Time zone: { $value }. The clocks there say { $clock }.
panel-zone-ask = **Where is the group?** Type a city or a country, like Berlin.
panel-zone-which = **Which one is it?** Tap it, or type another place.
panel-zone-unknown = I do not know that place. Try a big city near it. If it is about your back, send /check.
panel-days-ask =
    {"**"}On which days do I post?** Pick up to 3. No days, no posts. A good time is the evening of your deadlift days.
panel-time-ask =
    {"**"}When do I post?** It is { $clock } now, { $value } time. Tap, or type a time like 20:30.
panel-time-unknown = I did not get that time. Type it like 20:30 or 8:30 pm. If it is about your back, send /check.
panel-earlier = Earlier: { $clock }
panel-later = Later: { $clock }
panel-topic-how = To pick a topic, send /here in it. I then post there and in no other.
panel-untopic = Post in no topic
panel-totals-ask =
    {"**"}Who gets the weekly numbers?** I send them each Monday for the week before. They count only members who said yes to it.
panel-admins-how =
    Do you write as the group? Then I cannot see that it is you. A code links you to me for 30 days.
panel-get-code = Get a code
panel-unlink = End the link until { $when }
panel-unlink-you = End my link, until { $when }
panel-code =
    Post this in the group, as the group:
    /link { $code }

    It works once, and for 5 minutes. Give it to nobody else.
panel-linked = **Linked for 30 days.** Here are the settings.
panel-remove-sure =
    {"**"}Leave { $title }?** I stop all posts there. I keep the settings for 30 days, in case you add me again.
panel-leave = Yes, leave
panel-left = I left the group. Its settings stay for 30 days.
panel-preview-heading = This is my next post there:
panel-preview-link = Under it is a link: { $value }.
panel-changes-heading = **The last changes**
panel-changes-none = Nobody has changed a thing yet.
changed-line = - { $when }: { $what }, { $value } ({ $who })
changed-language = language
changed-zone = time zone
changed-days = days
changed-time = time
changed-topic = topic
changed-sound = sound
changed-totals = weekly numbers
changed-poll = poll
changed-buttons = button, no comments
changed-resumed = post again
changed-link = link of an anonymous admin
changed-left = I was removed
changed-by-you = you
changed-by-another = another admin
changed-by-somebody = somebody

panel-not-admin =
    I could not see you among the admins who may change the group info. Only they can open the settings.
panel-anonymous =
    Do you write there as the group? Then prove it with a code.

## On a pressed button

panel-saved = Saved.
panel-already = It is so already.
panel-most-days = Three days at most. Take one off first.
panel-old = That button is old. Use the newest one, or send /groups.
panel-gone = I am not in that group any more.
panel-unknown = I do not know that button.
panel-not-yours = This is not your chat.
panel-no-right = Only admins can do that.
panel-cannot-check = I could not check that you are an admin. Try again in a minute.
panel-cannot-leave = I could not leave. Remove me in the group, like any member.

## Being counted, or not

share-offer =
    {"**"}One more thing, and it is up to you.** You came here from { $title }. Once a week, its coach can get numbers. Do you want to count in them?
share-example =
    This is all a coach sees, once a week:
    "About 15 people who let me count them did a check. For about 10 of them it looked like plain training soreness."
share-limits =
    All numbers are rounded to the nearest 5. I say none that stands for fewer than 5 people, and none at all below 10. Nobody sees a name, an answer or any other result.
share-later = You can change this at any time: /groups.
share-yes = Count me
share-no = Do not count me
share-stop = Stop counting me
share-on = **{ $title }:** you count in the weekly numbers.
share-off = **{ $title }:** you do not count in the weekly numbers.
share-not-made = No numbers are made there now.
