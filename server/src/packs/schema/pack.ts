import * as z from 'zod'
import { bilingual, cueGroups, cues, id, localized, severity, source, text } from './common.ts'
import { expression } from './expression.ts'
import { elementFile } from './vocabulary.ts'

const sourceKey = id.describe('Nøkkelen til en kilde under «sources».')
const sourceKeys = z
  .union([sourceKey, z.array(sourceKey).min(1)])
  .describe('Kilden, eller flere: den første er den som vises i funnet.')

const examples = (flags: string, accepts: string) =>
  z
    .strictObject({
      flags: z.array(text).min(1).describe(flags),
      accepts: z.array(text).min(1).describe(accepts),
    })
    .describe('Eksempler som «henvis pack test» kjører.')

const template = z.strictObject({
  label: text.optional().describe('Ledeteksten: «Søvn» gir «Søvn: …». Sløyfes når teksten er en hel setning.'),
  text: text
    .regex(/\[[^[\]]+\]/)
    .describe('Teksten som settes inn, med plassholdere i hakeparentes: «[hvordan pasienten sover]».'),
})

const answer = bilingual.describe(
  'Det som settes inn etter ledeteksten: «nei» etter «Behov for tolk». Legen velger mellom svarene slik de blir stående.',
)

const rewrite = z
  .strictObject({
    cues: cueGroups.describe('Ordlag som sier det samme, først i brevet.'),
    text: bilingual.describe('Det som settes i stedet for ordlaget.'),
  })
  .describe('Et annet ordlag for det samme, og det klinikken vil ha i stedet.')

const requirement = z.strictObject({
  id: id.optional().describe('Regelens id. Uten: elementets.'),
  element: id.describe('Elementet som skal stå i brevet.'),
  severity,
  message: localized.describe('Hva som mangler, og hva klinikken da ikke får vite.'),
  explanation: localized.describe('Hvorfor klinikken spør.'),
  source: sourceKeys,
  templates: z.strictObject({ nb: template, nn: template }).describe('Det som settes inn, med plassholdere.'),
  headings: cues
    .optional()
    .describe('Ledeteksten og andre overskrifter for elementet, når vocabulary/sections.yaml ikke kjenner dem.'),
  answers: z.array(answer).min(1).optional().describe('Ferdige svar. De sier noe om pasienten og må velges av legen.'),
  rewrites: z.array(rewrite).min(1).optional().describe('Ordlag som kan skrives om uten at innholdet endres.'),
  when: expression.optional().describe('Når kravet gjelder. Uten: alltid.'),
  examples: examples('Brev der elementet mangler.', 'Brev der elementet finnes.'),
})

const criterionUse = z.strictObject({
  id: id.optional().describe('Regelens id. Uten: kriteriets.'),
  criterion: id.describe('Kriteriet fra vocabulary/criteria.'),
  severity: severity.describe('Hvor alvorlig det er at kriteriet ikke er oppfylt. Ukjent er alltid info.'),
  messages: z
    .strictObject({
      violated: localized.optional().describe('Når kriteriet ikke er oppfylt.'),
      borderline: localized.optional().describe('Når det er på grensen.'),
      unknown: localized.optional().describe('Når brevet ikke sier det.'),
    })
    .describe('Meldingene. Et utfall uten melding meldes ikke.'),
  explanation: localized.describe('Hvorfor klinikken har kriteriet.'),
  source: sourceKeys,
  examples: examples('Brev som gir en melding.', 'Brev som ikke gir noen melding.'),
})

const advice = z.strictObject({
  id,
  severity,
  message: localized.describe('Det klinikken vil ha sagt.'),
  explanation: localized.describe('Hvorfor.'),
  source: sourceKeys,
  cues: cueGroups.optional().describe('Ordlag som gjør at rådet gis. Sammen med «when» kreves begge.'),
  when: expression.optional().describe('Et vilkår som må gjelde for at rådet gis.'),
  nomed: z
    .record(z.string().regex(/^(?:[1-9]|1[0-7])$/), z.array(id).min(1))
    .optional()
    .describe(
      'Rådet handler om NOMED-faktorene og gis når brevet bekrefter minst én; {affirmed} og {untouched} i meldingen og forklaringen er faktorene. For noen av dem, etter nummer: elementene som omtaler dem.',
    ),
  examples: examples('Brev der rådet gis.', 'Brev der det ikke gis.'),
})

const ownElement = elementFile
  .omit({ id: true })
  .extend({
    id: id.describe('Elementets id. I rapporten står pakkens id foran: «stolav-smerte/participants».'),
  })
  .describe('Et element som bare denne pakken kjenner.')

const reason = localized.describe('Hvorfor.')

const sharpened = z
  .strictObject({
    rule: id.describe('Regelen i grunnpakken.'),
    reason,
    severity: severity.optional(),
    message: requirement.shape.message.optional(),
    messages: criterionUse.shape.messages.optional(),
    explanation: requirement.shape.explanation.optional(),
    source: sourceKeys.optional(),
    templates: requirement.shape.templates.optional(),
    answers: requirement.shape.answers,
    cues: advice.shape.cues,
    when: requirement.shape.when,
    examples: requirement.shape.examples.optional(),
  })
  .describe('En arvet regel med noe byttet ut. Det som ikke nevnes, er som i grunnpakken.')

const dropped = z
  .strictObject({ rules: z.array(id).min(1).describe('Reglene i grunnpakken.'), reason })
  .describe('Arvede regler som ikke gjelder her.')

const offered = z.strictObject({
  treatment: id.describe('Behandlingen fra vocabulary/treatments.'),
  source: sourceKey,
})

const skeletonSection = z.strictObject({
  section: id.describe('En seksjon fra vocabulary/sections.yaml.'),
  heading: bilingual.optional().describe('Overskriften. Uten: ingen overskrift.'),
  requirements: z.array(id).min(1).describe('Reglene som hører til her, i rekkefølge.'),
})

export const packFile = z.strictObject({
  id: id.describe('Pakkens id, den samme som mappens navn.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Versjonen, f.eks. 1.0.0.'),
  name: localized.describe('Klinikkens navn, slik det står i meldinger.'),
  clinic: z
    .strictObject({
      name: text.describe('Klinikkens fulle navn.'),
      short: text.optional().describe('Kortnavnet, der det er trangt: «STHF smerte».'),
      address: text.describe('Slik den adresseres øverst i et brev.'),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Klinikkens nettside.'),
      waitingTimes: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Siden der ventetidene står. Den hentes aldri, bare vises.'),
    })
    .describe('Klinikken.'),
  extends: id.optional().describe('Grunnpakken: alt i den gjelder her også, bortsett fra det som står under «drops».'),
  subject: z
    .strictObject({
      name: localized.describe('Det klinikken tar seg av, som «langvarige smerter».'),
      elements: z.array(id).min(1).describe('Elementene som viser at brevet handler om det.'),
    })
    .optional()
    .describe('Hva klinikken er for. Uten: som i grunnpakken.'),
  recipient: cueGroups.optional().describe('Uttrykk som kjenner klinikken igjen i adressen.'),
  default: z
    .strictObject({
      names: cueGroups.describe('Mottakere som ikke er én bestemt klinikk («smerteklinikken»).'),
      unless: cueGroups.describe('Uttrykk som viser at brevet er til en annen, som ingen pakke kjenner.'),
    })
    .optional()
    .describe('Pakken brukes for brev som ikke nevner hvilken klinikk de er til.'),
  insteadOf: z
    .strictObject({
      pack: id.describe('Pakken som har samme mottaker.'),
      cues: cueGroups.optional().describe('Ordlag som gjør at brevet vurderes etter denne pakken.'),
      when: expression.optional().describe('Et vilkår som gjør det.'),
    })
    .optional()
    .describe('Et brev til en annen pakkes mottaker vurderes etter denne i stedet.'),
  elements: z.array(ownElement).min(1).optional().describe('Elementer som bare denne pakken kjenner.'),
  sources: z.record(id, source).describe('Kildene, hver med sin nøkkel.'),
  drops: z.array(dropped).min(1).optional().describe('Det i grunnpakken som ikke gjelder her.'),
  sharpens: z.array(sharpened).min(1).optional().describe('Det i grunnpakken som er annerledes her.'),
  requirements: z.array(requirement).min(1).optional().describe('Hva som skal stå i brevet.'),
  criteria: z.array(criterionUse).min(1).optional().describe('Hvem klinikken tar imot.'),
  advice: z.array(advice).min(1).optional().describe('Råd som gis når brevet sier noe bestemt.'),
  treatmentsOffered: z.array(offered).min(1).optional().describe('Behandlinger som klinikken gir, ifølge en kilde.'),
  treatmentsNotOffered: z
    .array(offered.extend({ advice: id.describe('Rådet i denne pakken som sier fra når brevet ber om den.') }))
    .min(1)
    .optional()
    .describe('Behandlinger som klinikken sier at den ikke gir. Det ingen kilde sier noe om, hører ikke hjemme her.'),
  skeleton: z.array(skeletonSection).min(1).optional().describe('Rekkefølgen i et nytt brev. Uten: som i grunnpakken.'),
})

export type PackFile = z.output<typeof packFile>
export type SharpenedRow = z.output<typeof sharpened>
