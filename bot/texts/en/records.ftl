### What is kept, shown again: past checks, the file of everything, deleting.
###
### Lives here: /history, /export, /forget and their buttons. House rule: every text says
### plainly what goes and what stays. Does not live here: the page for a clinician
### (clinician.ftl).

## Past checks

history = **Your past checks.** Page { $number } of { $total }. Tap one to open it.
history-short = **Your past checks.** Tap one to open it.
history-empty = There is no check yet. Send /check to start one.
history-newer = Newer
history-older = Older
history-gone = { $day }: { $level }, gone in { $days ->
        [one] 1 day
       *[other] { $days } days
    }
history-settled = { $day }: { $level }, settled in { $days ->
        [one] 1 day
       *[other] { $days } days
    }
history-week = { $day }: { $level }, a week went by
history-no_answer = { $day }: { $level }, no answer
history-open = { $day }: { $level }, still open
history-closed = { $day }: { $level }, closed

record-title = **{ $day }: { $level }**
record-where = Place: { $place }
record-line = Day { $day }: { $what }
record-line-score = Day { $day }: { $what }, { $score } out of 10
record-report = you told me
record-check-in = you told me how it was
record-silence = no answer came
record-more = Before these there were { $number } more.
record-gone = It was gone after { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
record-settled = It had settled after { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
record-week = After a week I stopped to ask.
record-no_answer = No answer came at the end, so I do not know how it went.
record-open = I am still following it.
record-closed = It is closed.
record-not-there = That check is not here any more.
record-delete =
    {"**"}Delete this one?** { $day }: { $level }.
    What you told me about it goes, with its scores and check-ins. This cannot be undone.
record-delete-open = I will not check back on it any more.
record-deleted = Done. It is deleted.
for-my-physio = For my physio
delete-this-one = Delete this one
delete-it = Delete it
back-to-list = Back to the list

## A file of everything

export-ask =
    {"**"}Send you a file of what I keep?**
    It holds all that I know of you. Anyone with this file can read it, so take care where you put it.
send-the-file = Send the file
not-now = Not now
export-coming = Your file is on its way. If it does not come in some minutes, send /export again.
export-not-sent = OK. I did not send it.
summary-title = What Spotter keeps about you, in words
summary-made = Made { $when }. Self-reported, not a diagnosis. The file data.json holds all of it.
page-in-telegram = In Telegram the page comes as a PDF, too.
export-caption = Here is what I keep about you. Anyone with this file can read it. The summary is for you, the rest is for other apps.

## Deleting everything

forget-what =
    {"**"}This is what goes with /forget:**
    - your checks, answers, scores and results
    - all check-ins: I will not check back
    - your settings, and your "yes" at the start
    - your links to groups, and what you did there
    - my messages here of the last 2 days

    Older messages stay until you clear this chat. Files that I sent and you saved stay yours.
delete-go-on = Go on
forget-sure = **Delete everything now?** This cannot be undone. If you want a copy first, send /export.
delete-everything = Delete everything
keep-it = Keep it
kept = OK. I kept it all as it was.
erased = **Done. I deleted what I kept about you.** I will not check back.
erased-counts =
    Deleted on { $when }:
    - checks: { $checks }
    - results: { $results }
    - check-ins: { $promises }
    - other notes: { $rest }
    - my messages in this chat: { $messages }
erased-chat = Older messages in this chat stay until you clear it in Telegram.
