### What an emergency says: act first, then why, then what to tell the staff.
###
### Lives here: emergencies and the two crises. House rule: no training, no self care,
### no jokes, nothing that takes the eye off the action. Does not live here: numbers to
### call (bot/countries.py; they come in as arguments).

level-emergency = **Get emergency care now.**
    .name = Emergency care

emergency-cauda_equina =
    This can mean that nerves at the base of the spine are squeezed. It is rare.
    It needs a hospital today, even if the pain is mild.
emergency-rhabdo =
    This can mean that muscle is breaking down or is under too much pressure.
    That can stop the kidneys. Only a hospital can test for it.
emergency-vascular =
    This can come from the heart, a large blood vessel or the brain.
    Please call, and do not set off alone.
emergency-fracture =
    This can mean that a bone in the spine broke. If your neck or spine hurts, keep still.
    Let someone else make the call.
emergency-infection =
    This can mean that germs got into the blood or the spine. That can get worse fast.
emergency-malignancy =
    After cancer, new weak or numb legs can mean that the spine is squeezed. It needs a hospital today.
emergency-kidney =
    This can mean that a kidney is blocked or ill. It needs a hospital today.
emergency-nerve_root =
    A foot that goes weak fast can mean that a nerve is squeezed hard. It needs a hospital today.
emergency-other =
    This can be a sign of something that cannot wait. A hospital needs to check it.

emergency-go =
    {"**"}Call { $emergency }. Or get a ride to the nearest emergency department, now.**
    Do not drive. Show the staff this chat.

emergency-tell-cauda_equina = Tell the staff: "Back pain with a new change in my legs, my bladder or the feeling between my legs."
emergency-tell-rhabdo = Tell the staff: "It may be rhabdo. Please check my CK, my kidneys and the hard muscle."
emergency-tell-vascular = Tell the staff what began, and at what time. Say if you take a blood thinner.
emergency-tell-fracture = Tell the staff: "I had a hard fall or hit, and now my back hurts."
emergency-tell-infection = Tell the staff: "Back pain with chills or a fever." Say if a leg is weak or numb.
emergency-tell-malignancy = Tell the staff: "I had cancer. Now my back hurts and a leg is weak or numb."
emergency-tell-kidney = Tell the staff: "Waves of pain in my side." Say if you feel hot, throw up or are pregnant.
emergency-tell-nerve_root = Tell the staff: "My foot went weak, and it went fast." Say at what time it began.
emergency-tell-other = Tell the staff what you told me, and when each sign began.

emergency-wait = Do not wait to see if it gets better. Go even if it eases.

getting-help = I am getting help
by-mistake = I tapped by mistake
getting-help-noted = Good. Show the staff this chat. I will ask you later how it went.
still-go = **Please get help first.** What I wrote still stands:
assessed-at = I worked this out on { $when }. It went out late, and it still stands.

## Crises

crisis-self_harm =
    {"**"}Please contact { $crisis } now.** I am glad that you told me.

    If you might act on it, call { $emergency } now. Go to someone you trust, and stay with them.

    What you feel can change, and people want to help you. I am a bot. I cannot watch over you, and I cannot call for help. A person can.
crisis-overdose =
    {"**"}Call { $emergency } now, even if you feel well.** Too many painkillers can harm you before you feel it.

    Tell them what you took, how much and when. Take the packet with you. Do not wait alone.

    If you took them to hurt yourself, I am glad that you told me. Please also contact { $crisis }. I am a bot. I cannot watch over you, and I cannot call for help.
