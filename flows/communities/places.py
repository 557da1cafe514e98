"""What people call the place whose clock they mean, and the IANA zones that it may be.

Lives here: a table, one line a zone or a list of zones, the likeliest first, then the names
as ``flows.communities.zones`` folds them (small letters, no accents, no punctuation). Does
not live here: the cities that zones are themselves named after. Called by that module alone.

A name may stand in several lines; then all of their zones are offered, in this order.
"""

from __future__ import annotations

#: Abbreviations and spoken names. They go before zones of the same name: "EST" as a zone is
#: Panama, and who writes it means New York.
COMMON = """
UTC: utc, zulu, universal, coordinated universal
Europe/London, UTC: gmt, greenwich, greenwich mean
Europe/London: british, uk, bst
Europe/Dublin: irish, ist
Europe/Berlin, Europe/Paris, Europe/Madrid, Europe/Rome, Europe/Warsaw: cet, cest, met, mez, mesz
Europe/Berlin, Europe/Paris, Europe/Madrid, Europe/Rome, Europe/Warsaw: central european
Europe/Athens, Europe/Helsinki, Europe/Bucharest, Europe/Kyiv, Africa/Cairo: eet, eest
Europe/Athens, Europe/Helsinki, Europe/Bucharest, Europe/Kyiv, Africa/Cairo: eastern european
Europe/Lisbon, Atlantic/Canary, Atlantic/Faroe: wet, western european
Europe/Moscow: msk, moscow
Europe/Istanbul: trt
America/New_York, America/Toronto: est, edt, et, us eastern, est5edt
America/New_York, America/Toronto, Australia/Sydney: eastern
America/Chicago, America/Winnipeg: cdt, ct, us central, central, cst6cdt
America/Chicago, America/Winnipeg, Asia/Shanghai: cst
America/Denver, America/Edmonton, America/Phoenix: mst, mdt, mt, us mountain, mountain, mst7mdt
America/Los_Angeles, America/Vancouver: pst, pdt, pt, us pacific, pacific, pst8pdt
America/Anchorage: akst, akdt, alaska, alaskan
Pacific/Honolulu: hst, hawaii, hawaiian
America/Halifax: adt, atlantic
America/Halifax, Asia/Riyadh: ast
America/St_Johns: nst, ndt, newfoundland
America/Sao_Paulo: brt, brasilia, brazilian
America/Argentina/Buenos_Aires: art, argentinian, argentine
Asia/Kolkata: ist, indian
Asia/Karachi: pkt
Asia/Dubai: gst, gulf
Asia/Singapore: sgt
Asia/Hong_Kong: hkt
Asia/Tokyo: jst, japanese
Asia/Seoul: kst, korean
Australia/Sydney, Australia/Brisbane: aest, aedt, aet, australian eastern
Australia/Adelaide, Australia/Darwin: acst, acdt, act, australian central
Australia/Perth: awst, awt, australian western
Pacific/Auckland: nzst, nzdt, nzt, new zealand
Africa/Johannesburg: sast
Africa/Nairobi: eat, east africa
Africa/Lagos: wat, west africa
Africa/Maputo, Africa/Johannesburg: cat, central africa
"""

#: Countries, the likeliest ones, with the zones in which most people live.
COUNTRIES = """
Europe/London: united kingdom, great britain, britain, england, scotland, wales, gb
Europe/London: northern ireland
Europe/Dublin: ireland, eire
Europe/Berlin: germany, deutschland, alemania
Europe/Vienna: austria, osterreich, oesterreich
Europe/Zurich: switzerland, schweiz, suisse, svizzera
Europe/Amsterdam: netherlands, holland, nederland
Europe/Brussels: belgium, belgie, belgique
Europe/Paris: france
Europe/Madrid, Atlantic/Canary: spain, espana
Europe/Lisbon, Atlantic/Azores, Atlantic/Madeira: portugal
Europe/Rome: italy, italia
Europe/Athens: greece, hellas
Europe/Copenhagen: denmark, danmark
Europe/Oslo: norway, norge
Europe/Stockholm: sweden, sverige
Europe/Helsinki: finland, suomi
Atlantic/Reykjavik: iceland
Europe/Warsaw: poland, polska
Europe/Prague: czechia, czech republic, cesko
Europe/Bratislava: slovakia
Europe/Budapest: hungary
Europe/Bucharest: romania
Europe/Sofia: bulgaria
Europe/Belgrade: serbia
Europe/Zagreb: croatia, hrvatska
Europe/Ljubljana: slovenia
Europe/Vilnius: lithuania
Europe/Riga: latvia
Europe/Tallinn: estonia
Europe/Kyiv: ukraine
Europe/Istanbul: turkey, turkiye
Europe/Moscow, Asia/Yekaterinburg, Asia/Novosibirsk, Asia/Krasnoyarsk, Asia/Vladivostok: russia
America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix: us, usa
America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix: america
America/New_York, America/Chicago, America/Denver, America/Los_Angeles: united states
America/Toronto, America/Vancouver, America/Edmonton, America/Winnipeg, America/Halifax: canada
America/Mexico_City, America/Monterrey, America/Tijuana, America/Cancun: mexico
America/Sao_Paulo, America/Manaus, America/Fortaleza, America/Bahia, America/Recife: brazil, brasil
America/Argentina/Buenos_Aires: argentina
America/Santiago: chile
America/Bogota: colombia
America/Lima: peru
America/Caracas: venezuela
America/Guayaquil: ecuador
Australia/Sydney, Australia/Brisbane, Australia/Perth, Australia/Adelaide: australia
Australia/Darwin: australia
Pacific/Auckland: nz, aotearoa
Asia/Kolkata: india, bharat
Asia/Karachi: pakistan
Asia/Dhaka: bangladesh
Asia/Colombo: sri lanka
Asia/Kathmandu: nepal
Asia/Tehran: iran
Asia/Jerusalem: israel
Asia/Beirut: lebanon
Asia/Dubai: united arab emirates, uae, emirates
Asia/Riyadh: saudi arabia, saudi
Asia/Tokyo: japan, nippon
Asia/Seoul: south korea, korea
Asia/Shanghai: china
Asia/Taipei: taiwan
Asia/Manila: philippines
Asia/Bangkok: thailand
Asia/Ho_Chi_Minh: vietnam
Asia/Kuala_Lumpur: malaysia
Asia/Jakarta, Asia/Makassar, Asia/Jayapura: indonesia
Asia/Almaty: kazakhstan
Africa/Johannesburg: south africa
Africa/Lagos: nigeria
Africa/Nairobi: kenya
Africa/Cairo: egypt
Africa/Casablanca: morocco
Africa/Algiers: algeria
Africa/Accra: ghana
"""

#: Cities that no zone is named after, other names of those that one is, states and regions.
CITIES = """
Europe/London: manchester, birmingham, leeds, liverpool, glasgow, edinburgh, bristol, cardiff
Europe/London: sheffield, newcastle, nottingham, leicester, cambridge, oxford, londres
Europe/Dublin: cork, galway, limerick
Europe/Berlin: munich, munchen, muenchen, hamburg, cologne, koln, koeln, frankfurt, stuttgart
Europe/Berlin: dusseldorf, duesseldorf, dortmund, essen, bremen, dresden, hannover
Europe/Berlin: nuremberg, nurnberg, nuernberg, karlsruhe, mannheim, freiburg, bayern
Europe/Berlin: leipzig, hanover, bavaria
Europe/Vienna: wien, graz, linz, salzburg, innsbruck
Europe/Zurich: zuerich, geneva, geneve, genf, basel, bern, lausanne
Europe/Amsterdam: rotterdam, the hague, hague, den haag, utrecht, eindhoven, groningen
Europe/Brussels: antwerp, antwerpen, ghent, gent, bruxelles, brussel, bruges, liege
Europe/Paris: lyon, marseille, toulouse, nice, nantes, strasbourg, bordeaux, lille, montpellier
Europe/Madrid: barcelona, valencia, seville, sevilla, bilbao, malaga, zaragoza, palma, mallorca
Atlantic/Canary: canary islands, canarias, tenerife, gran canaria, las palmas, lanzarote
Europe/Lisbon: lisboa, porto, braga, coimbra
Europe/Rome: roma, milan, milano, naples, napoli, turin, torino, florence, firenze, bologna, venice
Europe/Athens: thessaloniki, athina, patras, crete
Europe/Copenhagen: aarhus, odense, aalborg, kobenhavn
Europe/Oslo: bergen, trondheim, stavanger
Europe/Stockholm: gothenburg, goteborg, malmo, uppsala
Europe/Helsinki: tampere, turku, espoo
Europe/Warsaw: warszawa, krakow, cracow, wroclaw, gdansk, poznan, lodz
Europe/Prague: praha, brno
Europe/Bucharest: cluj, timisoara, iasi, bucuresti
Europe/Belgrade: beograd, novi sad
Europe/Kyiv: kiev, lviv, odesa, odessa, kharkiv, dnipro
Europe/Istanbul: ankara, izmir, antalya, bursa, nicosia north
Europe/Moscow: st petersburg, saint petersburg, moskva, kazan, москва, санкт петербург
America/New_York: nyc, ny, new york city, brooklyn, manhattan, boston, philadelphia, miami, atlanta
America/New_York: washington, washington dc, charlotte, orlando, tampa, pittsburgh, cleveland
America/New_York: columbus, cincinnati, baltimore, raleigh, jacksonville, florida, georgia, ohio
America/New_York: pennsylvania, virginia, massachusetts, north carolina, south carolina, new jersey
America/New_York: buffalo, maine, connecticut, maryland
America/Chicago: houston, dallas, austin, san antonio, minneapolis, milwaukee, new orleans
America/Chicago: st louis, saint louis, kansas city, memphis, oklahoma city, omaha, texas, illinois
America/Chicago: minnesota, wisconsin, tennessee, missouri, louisiana, alabama, iowa, oklahoma
America/Chicago: birmingham, nashville
America/Denver: colorado, salt lake city, utah, albuquerque, new mexico, colorado springs, montana
America/Phoenix: arizona, tucson
America/Los_Angeles: la, sf, san francisco, san diego, seattle, san jose, oakland, sacramento
America/Los_Angeles: las vegas, portland, california, oregon, nevada, washington
America/New_York: portland
America/Detroit: michigan
America/Indiana/Indianapolis: indiana
America/Boise: idaho
Pacific/Honolulu: maui, oahu
America/Toronto: ottawa, montreal, quebec, ontario, mississauga
America/Vancouver: victoria, british columbia
America/Edmonton: calgary, alberta
America/Winnipeg: manitoba
America/Regina: saskatoon, saskatchewan
America/Halifax: nova scotia
America/Mexico_City: cdmx, guadalajara, puebla, ciudad de mexico
America/Cancun: playa del carmen, quintana roo
America/Sao_Paulo: rio, rio de janeiro, belo horizonte, curitiba, porto alegre, florianopolis
America/Bahia: salvador
America/Bogota: medellin, cali, barranquilla
America/Guayaquil: quito
America/Montevideo: uruguay
America/Costa_Rica: san jose
Australia/Sydney: canberra, newcastle, new south wales, nsw, wollongong
Australia/Melbourne: victoria, geelong
Australia/Brisbane: queensland, gold coast, cairns
Australia/Adelaide: south australia
Australia/Perth: western australia
Australia/Hobart: tasmania
Pacific/Auckland: wellington, christchurch, hamilton
America/Toronto: hamilton, london ontario
Asia/Kolkata: mumbai, bombay, delhi, new delhi, bangalore, bengaluru, chennai, madras, hyderabad
Asia/Kolkata: calcutta, pune, ahmedabad, jaipur, goa
Asia/Karachi: lahore, islamabad, rawalpindi
Asia/Dubai: abu dhabi, sharjah
Asia/Riyadh: jeddah, mecca, medina
Asia/Jerusalem: tel aviv, haifa
Asia/Tokyo: osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, 東京
Asia/Seoul: busan, incheon
Asia/Shanghai: beijing, peking, shenzhen, guangzhou, chengdu, wuhan, hangzhou, 北京, 上海
Asia/Ho_Chi_Minh: saigon, hanoi, da nang
Asia/Yangon: rangoon, myanmar, burma
Asia/Kathmandu: katmandu
Asia/Bangkok: chiang mai, phuket
Asia/Kuala_Lumpur: kl, penang
Asia/Jakarta: bandung, surabaya
Asia/Makassar: bali, denpasar
Asia/Manila: cebu, quezon city, davao
Asia/Tbilisi: georgia
Africa/Johannesburg: cape town, durban, pretoria, joburg
Africa/Lagos: abuja
Africa/Nairobi: mombasa
Africa/Cairo: alexandria
Africa/Casablanca: marrakech, rabat, fez
"""
