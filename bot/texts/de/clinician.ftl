### German: what lives here and the house rules stand in en/clinician.ftl.

as-fhir-file = Als Datei für Software
page-caption = Eine Seite für Physio oder Arzt. Wer diese Datei hat, kann sie lesen.
fhir-caption = Das Gleiche für medizinische Software (FHIR R4). Wer diese Datei hat, kann sie lesen.

physio-title = **Rückenschmerz nach Training: Zusammenfassung eigener Angaben**
physio-continued = **Rückenschmerz nach Training, Fortsetzung**
physio-self-reported = Eigene Angaben, keine Diagnose. Erfasst von Spotter, einem Chatbot mit festen Regeln. Es hat keine Untersuchung stattgefunden.
physio-when = Angegeben: { $reported }. Seite erstellt: { $made }.
physio-beginning = **Beginn und Umstände**
physio-where = **Lokalisation und Ausstrahlung**
physio-character = **Charakter, Stärke, Funktion**
physio-course = **Verlauf und Schmerzwerte** (0 bis 10)
physio-signs = **Warnzeichen bei der ersten Angabe, jedes mit Antwort**
physio-checks = **Selbsttests** (angeleitet, ohne Aufsicht)
physio-advice = **Was Spotter der Person gesagt hat**
physio-line = { $name }: { $answer }
physio-said = { $text }
physio-contact = Tag { $day }, { $when }: { $what }. Stufe: { $level }
physio-contact-score = Tag { $day }, { $when }: { $what }, { $score } von 10. Stufe: { $level }
physio-more = (hier ausgelassene Kontakte: { $number })
physio-outcome-gone = Ausgang: an Tag { $days } als weg angegeben
physio-outcome-settled = Ausgang: bis Tag { $days } beruhigt
physio-outcome-week = Ausgang: nach einer Woche nicht weg, Nachfragen beendet
physio-outcome-no_answer = Ausgang: unbekannt, keine Antwort auf die letzten Nachfragen
physio-outcome-open = Ausgang: offen, Nachfragen laufen weiter
physio-outcome-closed = Ausgang: unbekannt, Nachfragen beendet
physio-signs-yes = VORHANDEN ({ $number }): { $signs }
physio-signs-not_sure = UNSICHER ({ $number }): { $signs }
physio-signs-no = Verneint ({ $number }): { $signs }
physio-signs-unknown = Nicht gefragt ({ $number }): { $signs }
physio-asked-again =
    Erneut gefragt bei { $number ->
        [one] 1 Nachfrage
       *[other] { $number } Nachfragen
    }, zuletzt an Tag { $day }: jemals vorhanden: { $present }{ $present_more ->
        [0] {""}
       *[other] {" "}und { $present_more } weitere
    }; jemals unsicher: { $unsure }{ $unsure_more ->
        [0] {""}
       *[other] {" "}und { $unsure_more } weitere
    }; immer verneint: { $denied }
physio-none = keine
physio-no-checks = Keine gemacht.
physio-level = Stufe
physio-advised = Rat
physio-advised-normal_soreness = in Bewegung bleiben, leichte Arbeit bei Schmerz bis 3 von 10, vorerst keine schwere Arbeit für die schmerzenden Muskeln; ärztlich oder physiotherapeutisch abklären, wenn in 7 Tagen nicht deutlich besser oder bei Schmerz bis unter ein Knie
physio-advised-self_care_watch = relative Schonung für 1 oder 2 Tage, sanfte Bewegung, kein schweres Ziehen, keine schweren Kniebeugen, kein Bücken mit Last; ärztlich oder physiotherapeutisch abklären, wenn schlimmer oder in 7 Tagen nicht deutlich besser
physio-advised-elsewhere = relative Schonung für 1 oder 2 Tage, sanfte Bewegung, keine schwere Arbeit für die schmerzende Stelle; ärztlich oder physiotherapeutisch abklären, wenn schlimmer oder in 7 Tagen nicht deutlich besser
physio-advised-clinician_soon = Termin in einer Arzt- oder Physiotherapiepraxis innerhalb von 2 Wochen, in Bewegung bleiben, kein schweres Heben; am selben Tag bei deutlicher Verschlimmerung, Schwäche oder Fieber
physio-advised-urgent = Training beenden, am selben Tag ärztlichen Rat holen
physio-advised-emergency = sofort Notfallversorgung
physio-advised-crisis = sofort Krisenhilfe
physio-trace = Ausgelöste Regeln: { $rules }. Version der Regeln: { $version }.
physio-not-signed = Die Regeln und ihr Rat warten noch auf die Freigabe durch eine namentlich genannte medizinische Fachperson.

## Danger signs in clinical words

physio-flag-saddle_numb = Reithosenanästhesie
physio-flag-bladder_trouble = Harnverhalt oder erschwerte Miktion
physio-flag-bladder_leak = neue Harninkontinenz
physio-flag-lift_leak_only = seit Langem Urinverlust nur bei Maximallast
physio-flag-bowel_control = Verlust der Stuhlkontrolle
physio-flag-genital_numb_sex = genitale Taubheit
physio-flag-erection_only = isolierte Veränderung der Erektion
physio-flag-both_legs_nerve = beidseitige neurologische Beinsymptome
physio-flag-legs_giving_way = Wegknicken der Beine
physio-flag-leg_weak_one = Schwäche eines Beins
physio-flag-foot_weak = schwacher, stabiler Fuß
physio-flag-foot_weak_sudden = plötzliche oder fortschreitende Fußheberschwäche
physio-flag-numbness_spreading = sich ausbreitende Taubheit
physio-flag-leg_tingling = einseitige Parästhesie im Bein
physio-flag-dark_urine = dunkler Urin nach Belastung
physio-flag-blood_in_urine = Makrohämaturie
physio-flag-urine_dark_cleared = dunkler Urin, nach Trinken wieder hell
physio-flag-muscle_swollen_hard = geschwollene oder steinharte Muskeln
physio-flag-back_hard_unrelenting = harter Rückenmuskel mit anhaltend starkem Schmerz
physio-flag-too_weak = trainierte Muskeln zu schwach für den Alltag
physio-flag-vomiting = Erbrechen
physio-flag-confused_or_no_urine = Verwirrtheit oder sehr wenig Urin
physio-flag-heat_confused = Hitzeerkrankung mit Verwirrtheit
physio-flag-sickle_trait = Sichelzellanlage oder -krankheit
physio-flag-fever_ill = Fieber oder ausgeprägtes Krankheitsgefühl
physio-flag-rigors = Schüttelfrost
physio-flag-infection_risk = erhöhtes Infektionsrisiko
physio-flag-injection_lump = heiße Schwellung an einer Injektionsstelle
physio-flag-trauma = erhebliches Trauma
physio-flag-weak_bones_or_steroids = Osteoporose oder Langzeit-Kortikosteroide
physio-flag-cancer_history = Krebs in der Vorgeschichte
physio-flag-weight_loss = ungeklärter Gewichtsverlust
physio-flag-night_constant = ständiger Nachtschmerz über mehr als eine Woche
physio-flag-low_energy = Amenorrhö oder niedrige Energiezufuhr
physio-flag-belly_back_faint = plötzlicher starker Rücken- oder Bauchschmerz mit Schwächegefühl
physio-flag-pulsing_belly = pulsierendes Abdomen
physio-flag-tearing_chest_back = reißender Schmerz in der Brust oder zwischen den Schulterblättern
physio-flag-chest_pain = Brustschmerz oder Dyspnoe
physio-flag-passed_out = einmalige Synkope, vollständig erholt
physio-flag-nearly_fainted = Präsynkope
physio-flag-passed_out_bad = komplizierte oder wiederholte Synkope
physio-flag-limb_swollen = einseitige Schwellung einer Extremität
physio-flag-blood_thinner = Einnahme von Antikoagulanzien
physio-flag-thunderclap = Donnerschlagkopfschmerz
physio-flag-exertion_headache = erstmaliger Anstrengungskopfschmerz
physio-flag-exertion_headache_repeat = bekannter Anstrengungskopfschmerz
physio-flag-vision_face_speech = fokales neurologisches Defizit
physio-flag-flank_waves = kolikartiger Flankenschmerz
physio-flag-burning_pee = Dysurie mit Fieber oder Flankenschmerz
physio-flag-severe_belly = akutes Abdomen oder gastrointestinale Blutung
physio-flag-hernia_bulge = reponible Leistenvorwölbung
physio-flag-hernia_stuck = irreponible Leistenvorwölbung
physio-flag-testicle_pain = akuter Hodenschmerz
physio-flag-pregnant = Schwangerschaft oder kürzliche Geburt
physio-flag-pregnancy_danger = Schwangerschaft mit Warnzeichen
physio-flag-morning_stiffness = entzündliche Morgensteifigkeit
physio-flag-overdose = Überdosis Schmerzmittel
physio-flag-self_harm = Gedanken an Suizid oder Selbstverletzung
