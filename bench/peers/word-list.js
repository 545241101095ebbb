/** What the textlint rule looks for: words and phrases of the kinds that referral letters hold, in lower case. */
export const phrases = `
smerte|smerter|smertene|vondt|verk|verker|stråler|utstråling|brennende|stikkende|murrende|verkende|skjærende|trykkende
elektriske|dype|nummenhet|prikking|allodyni|hyperalgesi|nakken|korsryggen|ryggen|skulder|høyre skulder|venstre skulder
hofte|venstre hofte|høyre hofte|kne|knær|begge knær|bekkenet|hodet|hodepine|magen|foten|venstre fot|høyre fot|armen
høyre arm|venstre arm|på høyre side|på venstre side|på begge sider|langs hele ryggen|ned mot foten|ut i armen
ved sitting|ved gange|i kulde|om kvelden|om natten|etter arbeid|ved løft|i trapper|fall på isen|trafikkulykke|operasjon
operert|tungt løft|infeksjon|fødsel|brudd|prolaps|slitasje|fysioterapi|fysioterapeut|manuellterapi|kiropraktor
opptrening|opptrening i basseng|akupunktur|psykolog|samtaler med psykolog|tens|kognitiv terapi|blokade|lokalbedøvelse
kortison|uten varig bedring|med lett bedring|ble verre|god hjelp|uten effekt|god effekt|delvis effekt|paracetamol
paracet|pinex|naproksen|ibuprofen|ibux|diklofenak|voltaren|gabapentin|neurontin|pregabalin|lyrica|amitriptylin|sarotex
duloksetin|cymbalta|venlafaksin|tramadol|nobligan|kodein|paralgin forte|pinex forte|oksykodon|oxycontin|oxynorm|targiniq
morfin|dolcontin|buprenorfin|norspan|temgesic|subutex|suboxone|metadon|fentanyl|durogesic|tapentadol|palexia|petidin
ketorax|diazepam|vival|valium|sobril|oksazepam|imovane|zopiklon|stilnoct|zolpidem|melatonin|circadin|naltrexon|qutenza
lidokain|versatis|høyt blodtrykk|astma|kols|lavt stoffskifte|diabetes|diabetes type 1|diabetes type 2|migrene|psoriasis
irritabel tarm|hjerteinfarkt|hjertesvikt|atrieflimmer|hjerneslag|kreft|leddgikt|artrose|fibromyalgi|endometriose|crps|me
utmattelse|fatigue|depresjon|deprimert|angst|livskrise|utbrent|utbrenthet|panikkangst|ptsd|traume|traumer|bipolar
personlighetsforstyrrelse|spiseforstyrrelse|adhd|selvmordstanker|selvskading|alkohol|drikker lite alkohol|rus|ruser seg
cannabis|hasj|amfetamin|avhengig|avhengighet|misbruk|røyker|sigaretter|snus|søvn|sover|sover dårlig|sover godt|innsovning
våkner|hver natt|timers søvn|trøtt|sliten|hvile|funksjon|gangdistanse|kan sitte|kan gå|klarer|klarer ikke|gi opp
turer i skogen|hagearbeid|sykling|husarbeid|dagligdags|hjemmehjelp|hjemmesykepleie|rullestol|krykker|stokk|bor alene
bor sammen med|bor i|samboer|gift|ektefelle|skilt|enke|enkemann|barn|tre skolebarn|voksen sønn|voksen datter|foreldrene
arbeid|arbeider som|jobb|jobber som|stilling|sykmeldt|sykmelding|gradert|arbeidsavklaringspenger|aap|ufør|uføretrygd
uføretrygdet|dagpenger|nav|tiltak|hjelpepleier|snekker|lærer|sjåfør|renholder|regnskapsfører|kokk|butikkmedarbeider
elektriker|student|pensjonist|tolk|trenger ikke tolk|behov for tolk|snakker norsk|snakker godt norsk|morsmål|engelsk
arabisk|polsk|somali|mr|røntgen|ct|ultralyd|nevrografi|emg|blodprøver|crp|hb|senkning|lasègue|normal kraft|sensibilitet
reflekser|øm over|uten funn|små forandringer|er bestilt|ettersendes|ferdig utredet|under utredning|venter på|ortoped
nevrolog|revmatolog|gynekolog|nevrokirurg|fysikalsk medisin|samlet vurdering|mestre hverdagen|råd om legemidlene
tilbake til arbeid|pasienten ønsker|pasientens ønske|ønsker hjelp|forventning|forventer|vi ber om|forstår at|selv tror
livskvalitet|motivert|henvises fordi|takk for|fastlegen følger opp|vennlig hilsen|ryggmargsstimulering|smerteklinikk
måneder|uker|prosent|trygd|allergi|allergier|ingen allergier|graviditet|gravid|ammer|høyde|vekt|bmi|førerkort
`
  .trim()
  .split(/[|\n]/)
