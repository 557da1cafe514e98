### Why a result is what it is, and what would change it.
###
### Lives here: the frame of both messages. The reasons themselves are `because-` in
### results.ftl; answers and signs have their words in questions.ftl and danger.ftl. What
### would change a result is worked out of the rules, so nothing of it is written here.

why-this = Why this result
what-would-change = What would change this

why-title = **Why: { $level }**
why-told = - { $name }: { $answer }
why-source = From: { $source } (rule { $rule })
denied-signs = You said No to { $number ->
        [one] 1 danger sign
       *[other] { $number } danger signs
    }.
why-trace = Rules that decided: { $rules }. Version of the rules: { $version }.

name-change = Since last time
name-previous_severity = Pain last time

would-title = **What would change this.** I worked this out from the same rules. It is not the full list.
would-emergency = **Go now if:**
would-urgent = **Get seen today if:**
would-clinician_soon = **Book an appointment if:**
would-self_care_watch = **Watch it more closely if:**
would-signs = - one of these starts: { $flags }
would-answer = - { $name }: { $answer }
would-number = - { $name }: { $answer } or more
would-end = The list with "Call" on your result counts, too. If something is new, tell me with { $command }.
