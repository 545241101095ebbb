/** How the names begin of medicines that stand beside opioids in letters; words in lower case. */
const STEMS =
  'para(?:cet|set)(?:amol)?|panodil|pinex(?! ?(?:forte|f\\b|major))|paracetduo|perfalgan|pamol|ibu(?:x|profen|metin)|napro[xs]|voltaren|diklofenak|diclofenac|arcoxia|etorikoksib|celebra|cele[ck]o[xk]|vimovo|mob[ie][xc]|toradol|albyl|lyrica|lyrika|pregabalin|gabapentin|neurontin|sarote[xk]|amitriptylin|noritren|nortriptylin|anafranil|cymbalta|dulo[xk]setin|efexor|venlafaksin|cipralex|escitalopram|sertralin|zoloft|fluoksetin|remeron|mirtazapin|wellbutrin|lamictal|lamotrigin|tegretol|karbamazepin|trileptal|topimax|topiramat|lido[ck]ain|versatis|emla|qutenza|capsaicin|kapsaicin|capsina|brexidol|brexin|relifex|nabumeton|imovane|zopi[ck]lon|stilnoct|zolpidem|sobril|oksazepam|oxazepam|valium|vival|stesolid|diazepam|rivotril|klonazepam|melatonin|circadin|vallergan|truxal|seroquel|quetiapin|baklofen|lioresal|somadril|sirdalud|klorzo[xk]azon|paraflex|metformin|selexid|movicol|laxoberal|duphalac|somac|pantoprazol|nexium|atacand|metoprolol|selo-?zok|triptan|imigran|maxalt|botox|prednisolon|levaxin|eliquis|marevan|furix|litium|naltrekson|ldn|cannabis|sativex|ventoline|symbicort'
const OTHER_DRUG = new RegExp(`(?<![a-zà-öø-ÿ])(?:${STEMS})[a-zà-öø-ÿ]*`, 'g')
/** What joins the next medicine to the words before it. */
const JOIN =
  /[,;+&.|\n]|(?<![a-zà-öø-ÿ])(?:og|samt|pluss|attåt|mens|medan|i tillegg(?: til)?|sammen med|saman med|ved siden av)(?![a-zà-öø-ÿ])/g
const FAR = 40
const TIME_OF_DAY = /morgen|morgon|middag|kveld|natt|aften|behov/

/** Where the words about another medicine begin in words about an opioid, -1 where none is named. */
export function otherDrugAt(words: string): number {
  for (const { index } of words.matchAll(OTHER_DRUG)) {
    const join = [...words.slice(0, index).matchAll(JOIN)].at(-1)
    if (!join) continue
    const between = words.slice(join.index + join[0].length, index)
    // «morgen og kveld naprosyn tålte hun ikke», dictated
    if (TIME_OF_DAY.test(between)) return index
    if (between.length <= FAR && !/\d/.test(between)) return join.index
  }
  return -1
}
