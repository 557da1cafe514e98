### /settings: the clock, quiet hours, check-ins, and how Spotter speaks to somebody.
###
### Lives here: its pages, the one question about the clock, simple mode. Does not live here:
### the weekly look-ahead (weekly.ftl), the settings of groups (panel.ftl).

settings = **Settings**
settings-clock = Your clock: { $offset }.
settings-clock-unknown = I do not know your time zone, so I cannot tell when it is night for you.
settings-quiet = Quiet hours: { $from } to { $until }.
settings-quiet-none = Quiet hours: none.
settings-on = Check-ins are on.
settings-off = Check-ins are off.
settings-weekly-off = Weekly look-ahead: off.
settings-weekly-on = Weekly look-ahead: { $day }, { $clock }.
set-clock = Set my clock
set-quiet = Quiet hours
set-weekly = Weekly look-ahead
set-simple = Simple mode: { $value }
set-discreet = Neutral previews: { $value }
set-language = Language: { $value }
turn-check-ins-on = Turn check-ins on
turn-check-ins-off = Turn check-ins off
keep-check-ins = Keep them on
leave-it = Leave it
my-groups = My groups

## Check-ins off

muting =
    {"**"}Turn check-ins off?** I will not ask how it is after 48 and 72 hours. What I planned is called off. You can still tell me with /how, at any time.
muting-seen =
    One thing stays: I will still ask if you were seen. I sent you to get help, so I ask that even with check-ins off.
muting-weekly = Your weekly look-ahead goes off, too.

## The clock

ask-clock =
    {"**"}What does your clock say now?** Type it, like 18:40 or 6:40 pm. You can also type your city or your country.
clock-is-it = {"**"}Is it about { $clock } where you are?**
clock-why = Then I can keep check-ins out of your night. You can skip this.
clock-open = I do not know your time zone yet. Set your clock, and I will not check in at night. You can skip this.
clock-yes = Yes, it is
clock-no = No
clock-earlier = No, it is about { $clock }
clock-later = No, it is about { $clock }
pick-country = Pick a country
clock-country-ask = **Where are you?** You can also type your country or your city.
clock-country = { $name }
clock-more = More countries
clock-which = **Which place is on your clock?** Clocks change on other days in other places.
clock-so-far = I noted the time. One more thing, if you like.
clock-place = { $name }, { $clock }
clock-none = None of these
clock-left = OK. You can set it later in /settings.

## Quiet hours

ask-quiet =
    {"**"}When shall I be quiet?** Tap hours below, or type your own, like 22:00-07:30. A check-in that falls into them comes later, never earlier.
quiet-range = { $from } to { $until }
quiet-none = No quiet hours
quiet-long = Quiet hours can be up to 16 hours long. I need some time of day to ask in.
quiet-but-emergency = Only after an emergency do I ask in these hours, too.

## Language

ask-language = **Which language?**

## Simple mode

simple-on =
    Simple mode is on. Each question is a new message, with plain keys below. No pictures, and nothing changes after it was sent. To leave it, type: simple mode off
simple-off = Simple mode is off.
simple-offer =
    You seem to like typing. There is a simple mode: each question is a new message, with no pictures. It works well with a screen reader. Shall I turn it on?
simple-yes = Use simple mode
simple-no = No, thanks
simple-declined = OK. You can turn it on in /settings.
chosen = Chosen: { $flags }.
chosen-none = Nothing is chosen now.
chosen-more = Choose more, or Done.

## Neutral previews

discreet = This is a short note from your bot. Open it in a quiet moment, when nobody looks at your phone, and read it to the end.
discreet-on = Neutral previews are on. When I write to you first, a lock screen shows only a greeting.
discreet-off = Neutral previews are off. My first line still says nothing about your body.
