import * as z from 'zod'
import { bilingual, cueGroups, id, localized, severity, source, text } from './common.ts'
import { expression } from './expression.ts'

const sourceKey = id.describe('Nøkkelen til en kilde under «sources».')

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

const answer = z.strictObject({
  title: localized.describe('Det legen velger i menyen.'),
  text: bilingual.describe('Det som settes inn etter ledeteksten: «nei» etter «Behov for tolk».'),
})

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
  source: sourceKey,
  templates: z.strictObject({ nb: template, nn: template }).describe('Det som settes inn, med plassholdere.'),
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
  source: sourceKey,
  examples: examples('Brev som gir en melding.', 'Brev som ikke gir noen melding.'),
})

const advice = z.strictObject({
  id,
  severity,
  message: localized.describe('Det klinikken vil ha sagt.'),
  explanation: localized.describe('Hvorfor.'),
  source: sourceKey,
  cues: cueGroups.optional().describe('Ordlag som gjør at rådet gis. Sammen med «when» kreves begge.'),
  when: expression.optional().describe('Et vilkår som må gjelde for at rådet gis.'),
  examples: examples('Brev der rådet gis.', 'Brev der det ikke gis.'),
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
      address: text.describe('Slik den adresseres øverst i et brev.'),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Klinikkens nettside.'),
    })
    .describe('Klinikken.'),
  recipient: cueGroups.describe('Uttrykk som kjenner klinikken igjen i adressen.'),
  sources: z.record(id, source).describe('Kildene, hver med sin nøkkel.'),
  requirements: z.array(requirement).min(1).describe('Hva som skal stå i brevet.'),
  criteria: z.array(criterionUse).min(1).optional().describe('Hvem klinikken tar imot.'),
  advice: z.array(advice).min(1).optional().describe('Råd som gis når brevet sier noe bestemt.'),
  skeleton: z.array(skeletonSection).min(1).describe('Rekkefølgen i et nytt brev.'),
})

export type PackFile = z.output<typeof packFile>
