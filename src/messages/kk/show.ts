/** Messages of `src/show`, by their English templates. */
export const kkShow: Readonly<Record<string, string>> = {
  'found groups of {0} drones in all, expected at most {1}, one less than the fleet':
    'топтарда барлығы {0} дрон, ең көбі {1}, флоттан біреуі кем',
  'found a formation of {0} points, expected at most {1}, the size of group "{2}"':
    'пішінде {0} нүкте, ең көбі {1} — «{2}» тобындағы дрон саны',
  'Ask for fewer points, or give the group more drones.': 'Азырақ нүкте сұраңыз немесе топқа көбірек дрон беріңіз.',
  'found {0}, expected {1} to {2}, a drone of group "{3}"': '{0} табылды, «{3}» тобының дрондары {1}–{2}',
  'Pin a drone that flies this scene.': 'Осы сахнада ұшатын дронды бекітіңіз.',
  'drone {0} is pinned twice: to point {1} and to point {2}':
    '{0} дроны екі рет бекітілген: {1} нүктесіне және {2} нүктесіне',
  'point {0} is pinned twice: to drone {1} and to drone {2}':
    '{0} нүктесі екі рет бекітілген: {1} дронына және {2} дронына',
  'Remove one of the two pins.': 'Екі бекітудің бірін алып тастаңыз.',
  'Draw one curve that does what both are to do.': 'Екеуінің орнына бір қисық сызыңыз.',
  'found a point {0} m from the one before it, expected at least {1} m':
    'нүкте алдыңғысынан {0} м жерде, кемінде {1} м керек',
  'Remove one of the two.': 'Екеуінің бірін алып тастаңыз.',
  'found a path that turns back here, expected a turn of at most {0} degrees':
    'жол мұнда кері бұрылады, ең көп бұрылыс {0}°',
  'Lead it round in a bow, or use "bob" to go to and fro.':
    'Оны доғамен жүргізіңіз немесе ары-бері жүру үшін "bob" алыңыз.',
  'found a path that runs straight up or down to here, or turns back: no heading can follow it':
    'жол мұнда тік жоғары не төмен жүреді немесе кері бұрылады: бағыт оған ере алмайды',
  'Move the point aside, or set headingFollows to false.':
    'Нүктені шетке жылжытыңыз немесе headingFollows мәнін false қылыңыз.',
  'found "amsl", expected "launch": heights above sea level are not flown':
    '"amsl" табылды, "launch" керек: теңіз деңгейінен биіктіктер ұшырылмайды',
  'Give all heights from the launch ground, which lies {0} m above sea level: take {1} m off each.':
    'Барлық биіктікті теңізден {0} м биік ұшу жерінен беріңіз: әрқайсысынан {1} м алып тастаңыз.',
  'the sides after corners {0} and {1} cross or touch, expected a polygon that does not':
    '{0} және {1} бұрыштарынан кейінгі қабырғалар қиылысады немесе тиіседі, көпбұрышта олай болмауы керек',
  'Give the corners in order around the field, each once.':
    'Бұрыштарды алаң айналасында ретімен, әрқайсысын бір рет беріңіз.',
  'found {0} pads, expected {1}, one a drone': '{0} алаң табылды, {1} керек, әр дронға біреуден',
  'Give each drone its pad, or leave homesM out and use the launch grid.':
    'Әр дронға алаң беріңіз немесе homesM алып тастап, ұшу торын қолданыңыз.',
  '{0} x {1} trays of {2} x {3}': '{2} x {3} науадан {0} x {1}',
  'found {0} = {1} pads, expected at least {2}, one a drone':
    '{0} = {1} алаң табылды, кемінде {2} керек, әр дронға біреуден',
  'Enlarge the grid ({0} x {1} is enough) or lower fleet.count.':
    'Торды үлкейтіңіз ({0} x {1} жетеді) немесе fleet.count мәнін азайтыңыз.',
  'found trays {0} m apart, expected at least {1} m, the length of a tray':
    'науалардың арасы {0} м, кемінде {1} м керек — науа ұзындығы',
  'Set the trays wider apart, or put fewer pads into one.':
    'Науаларды алшақтатыңыз немесе әрқайсысына азырақ алаң қойыңыз.',
  '{0} of {1} pads lie outside the geofence, the first of them at ({2}, {3})':
    '{1} алаңның {0} алаңы геоаймақтан тыс, біріншісі ({2}; {3})',
  'Move or shrink the launch area, or widen site.geofence.polygonM.':
    'Ұшу орнын жылжытыңыз не кішірейтіңіз немесе site.geofence.polygonM кеңейтіңіз.',
  'in one place, ({0}, {1})': 'бір орында, ({0}; {1})',
  '{0} m apart at ({1}, {2})': 'арасы {0} м, орны ({1}; {2})',
  'pads {0} and {1} are {2}, expected at least {3} m, the size of the smallest drones':
    '{0} және {1} алаңдары {2}, кемінде {3} м керек — ең кіші дрондардың өлшемі',
  'Move one of the two pads.': 'Екі алаңның бірін жылжытыңыз.',
  'Set the pads of the launch grid, or of its trays, wider apart.':
    'Ұшу торының немесе науаларының алаңдарын алшақтатыңыз.',
  'the sides after corners {0} and {1} cross or touch, expected a footprint that does not':
    '{0} және {1} бұрыштарынан кейінгі қабырғалар қиылысады немесе тиіседі, табанда олай болмауы керек',
  'Give the corners in order around the obstacle, each once.':
    'Бұрыштарды кедергі айналасында ретімен, әрқайсысын бір рет беріңіз.',
  'found {0}, expected more than bottomM, {1}': '{0} табылды, bottomM мәнінен ({1}) үлкен болуы керек',
  'Raise it or lower bottomM.': 'Оны көтеріңіз немесе bottomM мәнін түсіріңіз.',
  '{0} of {1} pads lie within it, the first of them at ({2})': '{1} алаңның {0} алаңы оның ішінде, біріншісі ({2})',
  'Move the launch area or the obstacle.': 'Ұшу орнын немесе кедергіні жылжытыңыз.',
  'found {0}, expected at most separationDesignM, {1}': '{0} табылды, separationDesignM мәнінен ({1}) аспауы керек',
  'What the check refuses must not be more than what the planner keeps.':
    'Тексеру бас тартатын шек жоспар сақтайтыннан артық болмауы керек.',
  'found {0}, expected less than altitudeMaxM, {1}': '{0} табылды, altitudeMaxM мәнінен ({1}) кіші болуы керек',
  'Lower it or raise altitudeMaxM.': 'Оны азайтыңыз немесе altitudeMaxM мәнін үлкейтіңіз.',
  'found a formation of {0} points, expected at most {1}, the size of the fleet':
    'пішінде {0} нүкте, ең көбі {1} — флоттағы дрон саны',
  'Ask for fewer points or raise fleet.count.': 'Азырақ нүкте сұраңыз немесе fleet.count мәнін үлкейтіңіз.',
  'neither "file" nor "pointsM"': '"file" да, "pointsM" да жоқ',
  'both "file" and "pointsM"': '"file" да, "pointsM" да бар',
  'found {0}, expected one of them': '{0}, екеуінің біреуі керек',
  'Name a CSV file, or list the points.': 'CSV файлын атаңыз немесе нүктелерді тізіңіз.',
  'found a top layer at {0} m, expected at most {1} m, the lower of ceiling and profile':
    'жоғарғы қабат {0} м, ең көбі {1} м — төбе мен профильдің кішісі',
  'Lower altitudeM, or use fewer layers or a smaller layerStepM.':
    'altitudeM мәнін азайтыңыз, азырақ қабат немесе кішірек layerStepM алыңыз.',
  'Did you mean "{0}"?': '"{0}" дегіңіз келді ме?',
  'There is {0}.': 'Бары: {0}.',
  none: 'ештеңе',
  'found "{0}", expected a name that is in this show': '«{0}» табылды, осы шоуда бар ат керек',
  "music.offsetS is in no flight file: start the music by hand, {0} s before the show's clock":
    'music.offsetS ешбір ұшу файлында жоқ: музыканы шоу уақытынан {0} с бұрын қолмен қосыңыз',
  "music.offsetS is in no flight file: start the music by hand, {0} s after the show's clock":
    'music.offsetS ешбір ұшу файлында жоқ: музыканы шоу уақытынан {0} с кейін қолмен қосыңыз',
  '{0} has no effect: {1}': '{0} ештеңеге әсер етпейді: {1}',
  'this member takes the points it says, or as many as its letters need':
    'бұл бөлік өзінде көрсетілген не әріптеріне керек нүктені алады',
  'profileM gives the radii': 'радиустарды profileM береді',
  'layers[{0}] is of the same id, "{1}"': 'layers[{0}] id-і де «{1}»',
  'the style "stroke" has letters of its own; the other styles use a font':
    '"stroke" стилінің өз әріптері бар; қаріпті басқа стильдер қолданады',
  'only the style "stroke" has rows': 'қатарлар тек "stroke" стилінде бар',
  'only a form between the two figures is blended': 'тек екі фигураның арасындағы пішін араластырылады',
  'this form has no such thing': 'бұл пішінде мұндай жоқ',
  'only the even spread of a fill has a seed': 'тұқым тек біркелкі толтыруда бар',
  '1 line': '1 жол',
  '{0} lines': '{0} жол',
  'the text has {0}': 'мәтінде {0} бар',
  'there is no scene before whose points could be kept': 'оның алдында нүктелері сақталатын сахна жоқ',
  'neither this scene nor the one before moves': 'бұл сахна да, алдыңғысы да қозғалмайды',
  'there is no "{0}"': '«{0}» мұнда жоқ',
  'nothing holds "{0}"': '«{0}» іздейтін ештеңе жоқ',
  'no item is "{0}"': '«{0}» элементі жоқ',
  'this edit leads nowhere: {0}': 'бұл түзету ешқайда апармайды: {0}',
  'Give the keys from the show down to the value; items of lists by their id.':
    'Шоудан мәнге дейінгі кілттерді беріңіз; тізім элементтерін id-імен.',
  'it is no list': 'бұл тізім емес',
  'it takes a new key, not "{0}"': '«{0}» емес, жаңа кілт керек',
  'a show cannot be without it': 'онсыз шоу болмайды',
  'it is no item of a list': 'бұл тізім элементі емес',
  'no other item is "{0}"': 'басқа «{0}» элементі жоқ',
  'a record {...}': 'жазба {...}',
  'a list [...]': 'тізім [...]',
  'a whole number': 'бүтін сан',
  'true or false': 'true немесе false',
  'another key': 'басқа кілт',
  'found this key, expected {0}': 'осы кілт табылды; күтілетіні: {0}',
  'Rename it, and what refers to it.': 'Оның және оған сілтейтіннің атын өзгертіңіз.',
  'found nothing, expected {0}': 'ештеңе табылмады; күтілетіні: {0}',
  'Add it.': 'Қосыңыз.',
  'found {0}, expected {1}': 'табылғаны: {0}; күтілетіні: {1}',
  'Write {0}.': 'Мынаны жазыңыз: {0}.',
  'less than': 'мынадан аз:',
  'at most': 'ең көбі',
  'more than': 'мынадан көп:',
  'at least': 'кемінде',
  'a date and an hour such as "2026-06-23T22:30+05:00"': '"2026-06-23T22:30+05:00" сияқты күн мен сағат',
  'a colour such as "#ffcc00"': '"#ffcc00" сияқты түс',
  'a relative path beside show.json, without ".."': 'show.json қасындағы ".." жоқ салыстырмалы жол',
  'a text of {0} {1} characters': 'мәтін, таңба саны {0} {1}',
  'a list of {0} {1} items': 'тізім, элемент саны {0} {1}',
  'a number of {0} {1}': 'сан, {0} {1}',
  'Remove it; there is {0} here.': 'Алып тастаңыз; мұнда {0} болуы мүмкін.',
  'this key is unknown': 'бұл кілт белгісіз',
  'a list of {0}': '{0} элементтен тұратын тізім',
  'a record': 'жазба',
  'Put it beside show.json and name it in a formation: "recipe": { "kind": "{0}", "file": "{1}" }.':
    'Файлды show.json қасына қойып, пішінде атаңыз: "recipe": { "kind": "{0}", "file": "{1}" }.',
  'it is an SVG drawing, not a show': 'бұл шоу емес, SVG сурет',
  'it is a picture of pixels, not a show': 'бұл шоу емес, растрлық сурет',
  'it is music, not a show': 'бұл шоу емес, музыка',
  'Put it beside show.json and name it there: "music": { "file": "{0}" }.':
    'Оны show.json қасына қойып, сонда атаңыз: "music": { "file": "{0}" }.',
  'it is a font, not a show': 'бұл шоу емес, қаріп',
  'Put it beside show.json and name it in a formation of letters: "recipe": { "kind": "text", "style": "fill", "font": "{0}", ... }.':
    'Оны show.json қасына қойып, әріптер пішінінде атаңыз: "recipe": { "kind": "text", "style": "fill", "font": "{0}", ... }.',
  'it is a PDF, not a show': 'бұл шоу емес, PDF',
  'Save the drawing in it as SVG.': 'Ондағы суретті SVG ретінде сақтаңыз.',
  'it is PostScript, not a show': 'бұл шоу емес, PostScript',
  'it is a Blender file, not a show': 'бұл шоу емес, Blender файлы',
  'Export points as CSV or lines as SVG from Blender.':
    'Blender-ден нүктелерді CSV немесе сызықтарды SVG ретінде экспорттаңыз.',
  'it is a CSV of points, not a show': 'бұл шоу емес, нүктелер CSV-і',
  '{0} Or fly between two such files with "transition --from A.csv --to B.csv".':
    '{0} Немесе осындай екі файл арасында ұшыңыз: "transition --from A.csv --to B.csv".',
  'the file does not hold a show': 'файлда шоу жоқ',
  'There never was such a version: write {0}.': 'Ондай нұсқа болған емес: {0} деп жазыңыз.',
  'Write "version": {0}, at the top of the file.': 'Файл басына "version": {0}, деп жазыңыз.',
  'A newer Tulpar wrote this show: update the program to open it.':
    'Бұл шоуды жаңарақ Tulpar жазған: ашу үшін бағдарламаны жаңартыңыз.',
  '{0} (and {1} more in this file)': '{0} (бұл файлда тағы {1})',
  'the end of the file': 'файл соңы',
  'Remove what follows the last bracket.': 'Соңғы жақшадан кейінгіні алып тастаңыз.',
  'at most {0} levels of brackets': 'ең көбі {0} жақша деңгейі',
  'Flatten the document.': 'Құжатты жайыңқырап жазыңыз.',
  '"," or "{0}"': '"," немесе "{0}"',
  'Put a comma between items and close each bracket.': 'Элементтер арасына үтір қойып, әр жақшаны жабыңыз.',
  'another item': 'тағы бір элемент',
  'Remove the comma before it.': 'Оның алдындағы үтірді алып тастаңыз.',
  'a key in double quotes': 'қос тырнақшадағы кілт',
  'Write keys as "key": value.': 'Кілттерді былай жазыңыз: "key": value.',
  '{0} a second time': '{0} екінші рет',
  'each key once': 'әр кілт бір рет',
  'Rename or remove one of the two.': 'Екеуінің бірінің атын өзгертіңіз немесе алып тастаңыз.',
  'Rename it: this one is reserved.': 'Атын өзгертіңіз: бұл ат бос емес.',
  'Put a colon between key and value.': 'Кілт пен мән арасына қос нүкте қойыңыз.',
  'JSON holds finite numbers only: write one.': 'JSON-да тек шекті сандар болады: сондай жазыңыз.',
  'JSON has no comments: remove it.': 'JSON-да түсініктеме болмайды: алып тастаңыз.',
  'Write a number, a text in double quotes, true, false, null, [...] or {...}.':
    'Сан, қос тырнақшадағы мәтін, true, false, null, [...] немесе {...} жазыңыз.',
  'line {0}, column {1}': '{0}-жол, {1}-баған',
  'not JSON: found {0}, expected {1}': 'бұл JSON емес: табылғаны {0}, күтілетіні {1}',
  'There are {0}.': 'Барлары: {0}.',
  'no limits profile is called "{0}"': '«{0}» шектер профилі жоқ',
  'found {0}, expected nothing: the first storyboard has all drones that others leave':
    '{0} табылды, мұнда ештеңе керек емес: бірінші сахналар тізбегінде басқалардан қалған барлық дрон ұшады',
  'Remove it.': 'Алып тастаңыз.',
  'found nothing, expected how many drones fly this storyboard':
    'ештеңе табылмады; бұл сахналар тізбегінде қанша дрон ұшатыны күтіледі',
  'Leave at least one drone to the first storyboard, or raise fleet.count.':
    'Бірінші сахналар тізбегіне кемінде бір дрон қалдырыңыз немесе fleet.count мәнін үлкейтіңіз.',
  'found figures of {0} points, expected at most {1}, the size of group "{2}"':
    'фигураларда бірге {0} нүкте, ең көбі {1} — «{2}» тобындағы дрон саны',
  'found "{0}", which is the id of {1} too, expected an id of its own':
    '«{0}» табылды, {1} id-і де сондай; өз id-і керек',
  'Give one of them another id, and change what refers to it.': 'Біреуіне басқа id беріп, оған сілтейтінді өзгертіңіз.',
  'found a second path, expected at most one in a figure': 'екінші жол табылды, фигурада біреуі ғана болады',
  'found "{0}", expected an id that is in this show': '«{0}» табылды, осы шоуда бар id керек',
  'scene "{0}": {1}': '«{0}» сахнасы: {1}',
  'the formation takes the points it says, or as many as it needs':
    'пішін өзінде көрсетілген не өзіне керек нүктені алады',
  'this figure shares its points with no other': 'бұл фигура нүктелерін ешкіммен бөліспейді',
  'an id of small letters, digits and hyphens': 'кіші әріптен, цифрдан және дефистен тұратын id',
  'A show is one JSON record: { "version": {0}, ... }.': 'Шоу — бір JSON жазбасы: { "version": {0}, ... }.',
  'this is no list': 'бұл тізім емес',
  'Write a list [...] of groups.': 'Топтар тізімін жазыңыз: [...].',
  'Give the name of a scene.': 'Сахна атын беріңіз.',
  'Copy fewer scenes at a time.': 'Бір жолы азырақ сахна көшіріңіз.',
  'Save the show, and open the file instead.': 'Одан да шоуды сақтап, файлды ашыңыз.',
  'Copy the scenes again.': 'Сахналарды қайта көшіріңіз.',
  'found a file that was cut short': 'қиылған файл табылды',
  'Copy again.': 'Қайта көшіріңіз.',
  '{0} million': '{0} млн',
  'found {0} characters of copied scenes, expected at most {1}': 'көшірілген сахналарда {0} таңба, ең көбі {1}',
  'the formation "{0}"': '«{0}» пішіні',
  'the formation "{0}", which no copied scene shows': 'ешбір көшірілген сахна көрсетпейтін «{0}» пішіні',
  'the file "{0}"': '«{0}» файлы',
  'the file "{0}", which no copied formation names': 'ешбір көшірілген пішін атамайтын «{0}» файлы',
  'copied scenes come without {0}': 'көшірілген сахналарда жетпейді: {0}',
  'copied scenes come with {0}': 'көшірілген сахналарда артық: {0}',
  clipboard: 'алмасу буфері',
  'a file in base64': 'base64 кодындағы файл',
  'it is a 3D model, not a show': 'бұл шоу емес, 3D модель',
  'Save it as PNG or JPEG, and name that in a formation.': 'Оны PNG не JPEG түрінде сақтап, фигурада атаңыз.',
};
