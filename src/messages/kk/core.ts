/** Messages of `src/core`, by their English templates. */
export const kkCore: Readonly<Record<string, string>> = {
  'no two drones of which one flies, but for columns beside pads; the distance is that of two that stand':
    'алаң қасындағы бағандардан басқа, біреуі ұшатын екі дрон жоқ; тұрған екеуінің арақашықтығы берілген',
  ' while the firmware takes them off': ' микробағдарлама көтеріп жатқанда',
  'Drones {0} and {1} come as near as {2} m at {3} s{4}; the least separation is {5} m{6}.':
    '{0} және {1} дрондары {3} с уақытында{4} {2} м дейін жақындайды; ең аз рұқсат етілген арақашықтық {5} м{6}.',
  'Drones {0} and {1} come as near as {2} m at {3} s{4}; the design separation is {5} m{6}.':
    '{0} және {1} дрондары {3} с уақытында{4} {2} м дейін жақындайды; есептік арақашықтық {5} м{6}.',
  'Drone {0} is {1} m aside of its pad when it is {2} m up; the firmware climbs straight up to there.':
    '{0} дроны {2} м биіктікте өз алаңынан {1} м шетте; микробағдарлама оған дейін тік көтереді.',
  'Rise {0} m over the pad before flying sideways.': 'Бүйірге ұшпай тұрып, алаң үстінде {0} м көтеріліңіз.',
  'drone {0} at {1} s, {2} s late': '{0} дроны {1} с уақытында, {2} с кеш',
  '; {0} more are at least {1} s late': '; тағы {0} дрон кемінде {1} с кеш',
  'A drone is': 'Бір дрон',
  '{0} drones are': '{0} дрон',
  '{0} {1} m above the pad before the firmware can be: it needs {2} s from the start of the show ({3} m/s, {4} m/s2, spool-up {5} s): {6}{7}.':
    '{0} алаң үстінде {1} м биіктікке микробағдарламадан бұрын жетеді: оған шоу басынан {2} с керек ({3} м/с, {4} м/с², айналдыру {5} с): {6}{7}.',
  'Let all drones stand {0} s longer on their pads before they rise.':
    'Барлық дрон көтерілмей тұрып алаңда {0} с ұзағырақ тұрсын.',
  '{0} and {1} more': '{0} және тағы {1}',
  'Drone {0} never rises {1} m above the pad: the firmware would not take off.':
    '{0} дроны алаң үстінде {1} м биіктікке бірде-бір рет көтерілмейді: микробағдарлама оны ұшырмайды.',
  'Drones {0} never rise {1} m above the pad: the firmware would not take off.':
    '{0} дрондары алаң үстінде {1} м биіктікке бірде-бір рет көтерілмейді: микробағдарлама оларды ұшырмайды.',
  'Rise to {0} m at least; for drones without a take-off of their own set "firmwareTakeoff" of the limits to null.':
    'Кемінде {0} м көтеріліңіз; өзі көтерілмейтін дрондар үшін шектердегі "firmwareTakeoff" мәнін null қылыңыз.',
  'm/s': 'м/с',
  'm/s²': 'м/с²',
  'Drone {0} {1} {2} {3} at {4} s; the limit is {5} {6}.': '{0} дроны {4} с уақытында {1} {2} {3}; шегі {5} {6}.',
  'Give the transition or the movement {0} times its time.': 'Ауысуға немесе қозғалысқа {0} есе көп уақыт беріңіз.',
  'flies sideways at': 'бүйірге ұшады, жылдамдығы',
  'climbs at': 'көтеріледі, жылдамдығы',
  'sinks at': 'төмендейді, жылдамдығы',
  'accelerates at': 'үдейді, үдеуі',
  'leaps by': 'секіреді, аралығы',
  m: 'м',
  'changes its velocity at once by': 'жылдамдығын бірден өзгертеді, айырмасы',
  'Drone {0} {1} {2} {3} at {4} s.': '{0} дроны {4} с уақытында {1} {2} {3}.',
  'The audience at {0} stands inside the geofence, where drones may go and fall.':
    '{0} нүктесіндегі көрермендер геоаймақтың ішінде тұр, онда дрондар ұшуы және құлауы мүмкін.',
  'Move {0} out of the fence, or draw the fence so that it leaves the audience out.':
    '{0} мәнін геоаймақтан шығарыңыз немесе геоаймақты көрермендер сыртта қалатындай сызыңыз.',
  '1 drone passes': '1 дрон өтеді',
  '{0} drones pass': '{0} дрон өтеді',
  '{0} within {1} m of it as seen from above, the nearest drone {2} at {3} m':
    'үстінен қарағанда {1} м жақын жерден {0}; ең жақыны — {2} дроны, {3} м',
  'drones fly on all sides of it': 'дрондар оның айналасында жан-жақта ұшады',
  'The audience at {0} stands under or in the swarm: {1}.':
    '{0} нүктесіндегі көрермендер дрондардың астында немесе ішінде тұр: {1}.',
  'Move {0} away from the show, or move the pads and scenes away from the audience.':
    '{0} мәнін шоудан алыстатыңыз немесе алаңдар мен сахналарды көрермендерден алыстатыңыз.',
  starts: 'басталады',
  ends: 'аяқталады',
  'Drone {0} {1} at {2} m, not on the ground.': '{0} дронының ұшуы жерде емес, {2} м биіктікте {1}.',
  'A flight starts and ends on the ground: add a take-off and a landing.':
    'Ұшу жерде басталып, жерде аяқталады: көтерілу мен қонуды қосыңыз.',
  'Drone {0} is at {1} m away from its pad at {2} s; the least there is {3} m.':
    '{0} дроны {2} с уақытында өз алаңынан шетте {1} м биіктікте; онда ең азы {3} м.',
  'Raise the formation, or rise and sink over the pad.': 'Пішінді көтеріңіз немесе алаң үстінде көтеріліп, төмендеңіз.',
  'Drone {0} is {1} m below the ground at {2} s.': '{0} дроны {2} с уақытында жерден {1} м төмен.',
  'Raise the formation by {0} m.': 'Пішінді {0} м көтеріңіз.',
  'Drone {0} climbs to {1} m at {2} s; the limit is {3} m.':
    '{0} дроны {2} с уақытында {1} м дейін көтеріледі; шегі {3} м.',
  'Lower the formation by {0} m or make it smaller.': 'Пішінді {0} м түсіріңіз немесе кішірейтіңіз.',
  'The longest flight takes {0} s; the profile allows {1} s.': 'Ең ұзақ ұшу {0} с; профиль {1} с рұқсат етеді.',
  'Shorten holds or leave out a scene.': 'Ұстауды қысқартыңыз немесе сахнаны алып тастаңыз.',
  "Drone {0} climbs through the fence's ceiling of {1} m in the piece from {2} s.":
    '{0} дроны {2} с басталатын бөлікте геоаймақтың {1} м төбесінен асады.',
  'Lower the formation.': 'Пішінді түсіріңіз.',
  'Drone {0} leaves the geofence in the piece from {1} s.': '{0} дроны {1} с басталатын бөлікте геоаймақтан шығады.',
  'Move the formation inwards, make it smaller, or widen the fence.':
    'Пішінді ішке жылжытыңыз, кішірейтіңіз немесе геоаймақты кеңейтіңіз.',
  'is within "{0}"': '«{0}» ішінде болады',
  'comes as near as {0} m to "{1}"': '«{1}» кедергісіне {0} м дейін жақындайды',
  'Drone {0} {1} at {2} s; the clearance is {3} m.': '{0} дроны {2} с уақытында {1}; ең аз аралық {3} м.',
  'Move the formation away from it, or fly over it.': 'Пішінді одан алыстатыңыз немесе үстінен ұшыңыз.',
  'The pads of drones {0} and {1} are {2} m apart; the launch pitch is {3} m.':
    '{0} және {1} дрондары алаңдарының арасы {2} м; алаң қадамы {3} м.',
  'Let all drones stand on their pads until the firmware has its time, and neighbours rise farther apart in time; or set their pads wider apart.':
    'Микробағдарлама уақыты өткенше барлық дрон алаңда тұрсын, көршілер үлкенірек аралықпен көтерілсін; немесе алаңдарды алшақтатыңыз.',
  'Set the pads at least {0} m apart; where drones start from trays or boxes, choose a profile with so small a launch pitch, such as "trays".':
    'Алаңдарды кемінде {0} м алшақтатыңыз; дрондар науадан немесе жәшіктен ұшса, қадамы сондай аз профиль таңдаңыз, мысалы "trays".',
  'Set the pads at least {0} m apart, or let neighbours rise one after the other.':
    'Алаңдарды кемінде {0} м алшақтатыңыз немесе көршілер кезекпен көтерілсін.',
  'Fly one of the two at another time, at another height or to another point.':
    'Екеуінің бірін басқа уақытта, басқа биіктікте немесе басқа нүктеге ұшырыңыз.',
  'Scale the formation by {0}, or give it more spacing.': 'Пішінді {0} есе үлкейтіңіз немесе аралығын арттырыңыз.',
  'effect {0} ({1})': '{0} эффекті ({1})',
  '{0} names parts that the formation does not have: {1}; it has {2}':
    '{0} пішінде жоқ бөліктерді атайды: {1}; барлары: {2}',
  '{0} is not seen: {1}': '{0} көрінбейді: {1}',
  'effects that are listed after it light all of its points':
    'оның барлық нүктесін тізімде одан кейінгі эффектілер жарықтандырады',
  'its period of {0} s is too long for a hold of {1} s': 'оның {0} с кезеңі {1} с ұстау үшін тым ұзақ',
  '{0} meets {1} of group "{2}", {3}: drones {4} and {5} come as near as {6} m at {7} s, expected {8} m':
    '{0} және «{2}» тобының {1} түйіседі; {3}: {4} және {5} дрондары {7} с уақытында {6} м дейін жақындайды, {8} м керек',
  'group "{0}"': '«{0}» тобы',
  'and no wait helps': 'күту көмектеспейді',
  'and it cannot wait where it is, for {0} of group "{1}" comes there at {2} s':
    'тұрған жерінде күте алмайды: «{1}» тобының {0} сонда {2} с уақытында келеді',
  'move "{0}" in "{1}" {2}': '«{1}» сахнасындағы «{0}» фигурасын жылжытыңыз: {2}',
  'move "{0}" {1}': '«{0}» сахнасын жылжытыңыз: {1}',
  'move "{0}" out of the way': '«{0}» сахнасын жолдан алыңыз',
  'let "{0}" start when that is over (startS {1})': '«{0}» сахнасын ол біткенде бастаңыз (startS {1.})',
  'change the times so that one is gone before the other comes':
    'бір топ екіншісі келгенше кететіндей уақытты өзгертіңіз',
  '{0}, or {1}': '{0} немесе {1}',
  'to the right': 'оңға',
  'to the left': 'солға',
  'away from the audience': 'көрерменнен әрі',
  'towards the audience': 'көрерменге қарай',
  '{0} m {1}': '{1} {0} м',
  'its stand on the pads': 'алаңда тұруы',
  'its take-off': 'көтерілуі',
  'its way to "{0}"': '«{0}» сахнасына жолы',
  'scene "{0}"': '«{0}» сахнасы',
  'its way back': 'қайтар жолы',
  'its landing': 'қонуы',
  'pads {0} m apart need {1} layers {2} m apart, up to {3} m, expected at most {4} m (profile "{5}")':
    'арасы {0} м алаңдарға {2} м сайын {1} қабат керек, {3} м биіктікке дейін, ал ең көбі {4} м («{5}» профилі)',
  '{0} the pads about pad {1} at {2}': '{2} маңындағы {1} алаңының айналасы: {0}',
  'take-off from': 'көтерілу',
  'landing on': 'қону',
  'Put fewer pads into a tray, set pads or trays wider apart (from {0} m on no layers are needed), or lower altitudeM or layerStepM.':
    'Науаға азырақ алаң қойыңыз, алаңдарды немесе науаларды алшақтатыңыз ({0} м бастап қабат керек емес) немесе altitudeM не layerStepM мәнін азайтыңыз.',
  'the hold of {0} s is too short for spare drones to land: it takes {1}':
    '{0} с ұстау артық дрондардың қонуына тым қысқа: {1} керек',
  'spare drones land on other pads: the picture is too low over {0} of the last {1}':
    'артық дрондар басқа алаңдарға қонады: көрініс соңғы {1} алаңның {0} алаңы үстінде тым аласа',
  'the picture is too low for spare drones to land under it: {0} pads are needed and {1} are clear of it; they wait behind. Raise the scene by {2} m, or move it away from the pads':
    'артық дрондар астына қонуы үшін көрініс тым аласа: {0} алаң керек, бос {1}; олар артта күтеді. Сахнаны {2} м көтеріңіз немесе алаңдардан алыстатыңыз',
  'no room below for spare drones: they would wait at {0} m, the least is {1} m; they wait behind':
    'артық дрондарға төменде орын жоқ: олар {0} м биіктікте күтер еді, ең азы {1} м; олар артта күтеді',
  '{0} points for {1} drones': '{0} нүкте, ал дрон {1}',
  'Make the formation with at most {0} points.': 'Пішінді ең көбі {0} нүктеден жасаңыз.',
  'the transition from "{0}" to "{1}"': '«{0}» мен «{1}» арасындағы ауысу',
  'comes nearer than {0} m': '{0} м шегінен артық жақындайды',
  'come nearer than {0} m': '{0} м шегінен артық жақындайды',
  'comes nearer than the design separation of {0} m': 'есептік {0} м шегінен артық жақындайды',
  'come nearer than the design separation of {0} m': 'есептік {0} м шегінен артық жақындайды',
  'flies sideways faster than {0} m/s': 'бүйірге {0} м/с шегінен жылдам ұшады',
  'fly sideways faster than {0} m/s': 'бүйірге {0} м/с шегінен жылдам ұшады',
  'climbs faster than {0} m/s': '{0} м/с шегінен жылдам көтеріледі',
  'climb faster than {0} m/s': '{0} м/с шегінен жылдам көтеріледі',
  'sinks faster than {0} m/s': '{0} м/с шегінен жылдам төмендейді',
  'sink faster than {0} m/s': '{0} м/с шегінен жылдам төмендейді',
  'flies faster than {0} m/s': '{0} м/с шегінен жылдам ұшады',
  'fly faster than {0} m/s': '{0} м/с шегінен жылдам ұшады',
  'accelerates at more than {0} m/s²': '{0} м/с² шегінен артық үдейді',
  'accelerate at more than {0} m/s²': '{0} м/с² шегінен артық үдейді',
  'changes its velocity at once': 'жылдамдығын секіріп өзгертеді',
  'change their velocity at once': 'жылдамдығын секіріп өзгертеді',
  'jumps to another place': 'басқа орынға секіреді',
  'jump to another place': 'басқа орынға секіреді',
  'flies lower than {0} m': '{0} м шегінен төмен ұшады',
  'fly lower than {0} m': '{0} м шегінен төмен ұшады',
  'flies below the ground': 'жер астымен ұшады',
  'fly below the ground': 'жер астымен ұшады',
  'climbs above {0} m': '{0} м шегінен жоғары көтеріледі',
  'climb above {0} m': '{0} м шегінен жоғары көтеріледі',
  'leaves the geofence': 'геоаймақтан шығады',
  'leave the geofence': 'геоаймақтан шығады',
  "climbs through the fence's ceiling of {0} m": 'геоаймақтың {0} м төбесінен асады',
  "climb through the fence's ceiling of {0} m": 'геоаймақтың {0} м төбесінен асады',
  'comes nearer than {0} m to "{1}"': '«{1}» кедергісіне {0} м шегінен артық жақындайды',
  'come nearer than {0} m to "{1}"': '«{1}» кедергісіне {0} м шегінен артық жақындайды',
  'flies sideways below {0} m after take-off': 'көтерілгеннен кейін {0} м төменде бүйірге ұшады',
  'fly sideways below {0} m after take-off': 'көтерілгеннен кейін {0} м төменде бүйірге ұшады',
  'flies sideways below {0} m before landing': 'қонар алдында {0} м төменде бүйірге ұшады',
  'fly sideways below {0} m before landing': 'қонар алдында {0} м төменде бүйірге ұшады',
  'starts or ends off the ground': 'ұшуды жерде бастамайды немесе аяқтамайды',
  'start or end off the ground': 'ұшуды жерде бастамайды немесе аяқтамайды',
  '{0} at {1}': '{0}, {1}',
  '{0}: first {1}': '{0}; біріншісі {1}',
  '{0}: nearest {1}, {2}': '{0}; ең жақыны {1}, {2}',
  '{0}: worst {1}, {2}': '{0}; ең ауыры {1}, {2}',
  '{0} times, the worst: {1}{2}': '{0} рет, ең ауыры: {1}{2}',
  '{0} pair': '{0} жұп',
  '{0} pairs': '{0} жұп',
  'At least {0}': 'Кемінде {0}',
  '{0} drone': '{0} дрон',
  '{0} drones': '{0} дрон',
  '{0}, {1} times in all,': '{0}, барлығы {1} рет,',
  'drone {0}': '{0} дроны',
  'drones {0}': '{0} дрондары',
  ' at {0}': ', уақыты {0}',
  ' between {0} and {1}': ', уақыты {0}–{1}',
  ' during take-off': ', көтерілу кезінде',
  ' during landing': ', қону кезінде',
  ' in the scene "{0}"': ', «{0}» сахнасында',
  ' in the transition to the landing': ', қонуға ауысуда',
  ' in the transition to "{0}"': ', «{0}» сахнасына ауысуда',
  'found no way that arrives and leaves with speed and keeps the limits and the separation':
    'жылдамдықпен келіп-кететін, шектер мен арақашықтықты сақтайтын жол табылмады',
  'found no way in {0} s that arrives and leaves with speed and keeps the limits and the separation':
    '{0} с ішінде жылдамдықпен келіп-кететін, шектер мен арақашықтықты сақтайтын жол табылмады',
  'Let it stop (flow "stop"), give it more time, or slow the movement before and after it.':
    'Тоқтасын (flow "stop"), көбірек уақыт беріңіз немесе алдындағы және кейінгі қозғалысты баяулатыңыз.',
  '{0} pins for {1} drones': '{0} бекіту, ал дрон {1}',
  'Give each drone its pin, or -1.': 'Әр дронға бекіту немесе -1 беріңіз.',
  'there is no place {0} of {1}': '{0} орны жоқ, барлығы {1} орын',
  'Pin drones to places that exist.': 'Дрондарды бар орындарға бекітіңіз.',
  'drones {0} and {1} are pinned to one place, {2}': '{0} және {1} дрондары бір орынға, {2} орнына бекітілген',
  'Unpin one of the two.': 'Екі бекітудің бірін алып тастаңыз.',
  '{0} s is too short': '{0} с тым қысқа',
  'Give it {0} s, for which a transition was found, or make it "planned".':
    '{0} с беріңіз: сол уақытқа ауысу табылды; немесе "planned" қойыңыз.',
  '{0} drones cannot fill {1} places': '{0} дрон {1} орынды толтыра алмайды',
  'Give both formations the same number of points.': 'Екі пішінде де нүкте санын бірдей қылыңыз.',
  '{0}: start': '{0}: басы',
  '{0}: end': '{0}: соңы',
  '{0}: speed at the start': '{0}: басындағы жылдамдық',
  '{0}: speed at the end': '{0}: соңындағы жылдамдық',
  'found a coordinate that is not a number': 'координата сан емес',
  'Give each point three finite numbers.': 'Әр нүктеге үш шекті сан беріңіз.',
  'points {0} and {1} are the same': '{0} және {1} нүктелері бірдей',
  'Remove one of the two, or move them apart.': 'Біреуін алып тастаңыз немесе алшақтатыңыз.',
  'found a velocity that is not a number': 'жылдамдық сан емес',
  'Give each place three finite numbers.': 'Әр орынға үш шекті сан беріңіз.',
  'a drone flies at {0} m/s {1} in the movement there, expected at most {2} m/s':
    'сондағы қозғалыста дрон {1} {0} м/с ұшады, ең көбі {2} м/с',
  'Slow the movement, or let the way stop (flow "stop").':
    'Қозғалысты баяулатыңыз немесе ауысу тоқтасын (flow "stop").',
  'found a limit or a separation that is not positive, or a downwash factor below 1':
    'шек немесе арақашықтық нөлден үлкен емес, не төмен ағын көбейткіші 1-ден кіші',
  'Give every limit a positive number.': 'Әр шекке оң сан беріңіз.',
  '{0} s cannot be flown': '{0} с ішінде ұшып өту мүмкін емес',
  'Give it a time in whole milliseconds, or make it "planned".':
    'Уақытты бүтін миллисекундпен беріңіз немесе "planned" қойыңыз.',
  'Make the figures with at most {0} points.': 'Фигураларды бірге ең көбі {0} нүктеден жасаңыз.',
  'the faces of the model lie before each other too often': 'модельдің жақтары бірінің алдында бірі тым жиі тұр',
  'Delete what is inside or doubled, or decimate it.':
    'Ішіндегіні не қайталанғанды өшіріңіз немесе модельді жеңілдетіңіз.',
};
