import { describe, expect, test } from 'vitest'
import { findDates } from '../../../server/src/engine/facts/dates.ts'
import { letterDate } from '../../../server/src/engine/facts/letter-date.ts'
import { reading } from './facts-of.ts'

type Parts = [year: number, month: number | null, day: number | null]

const DATES: readonly [string, string, Parts][] = [
  ['operert 2023-05-07 i Bergen', '2023-05-07', [2023, 5, 7]],
  ['den 3.4.2021 falt hun', '3.4.2021', [2021, 4, 3]],
  ['den 03. 04. 2021 falt hun', '03. 04. 2021', [2021, 4, 3]],
  ['den 3.4.21.', '3.4.21', [2021, 4, 3]],
  ['skadd 7/2-24', '7/2-24', [2024, 2, 7]],
  ['skadd 07/02/2024', '07/02/2024', [2024, 2, 7]],
  ['skadd 12.05-83', '12.05-83', [1983, 5, 12]],
  ['6. juni 2024', '6. juni 2024', [2024, 6, 6]],
  ['27. des. 2023', '27. des. 2023', [2023, 12, 27]],
  ['fyrste mai 2025', 'fyrste mai 2025', [2025, 5, 1]],
  ['dato niande oktober tjuetjuefire', 'niande oktober tjuetjuefire', [2024, 10, 9]],
  ['den tolvte september tjuetjuefem', 'tolvte september tjuetjuefem', [2025, 9, 12]],
  ['fjerde juni tjue tjuetre', 'fjerde juni tjue tjuetre', [2023, 6, 4]],
  ['skadet i totusenogelleve', 'totusenogelleve', [2011, null, null]],
  ['attende februar to tusen og ni', 'attende februar to tusen og ni', [2009, 2, 18]],
  ['trettende april åttiåtte', 'trettende april åttiåtte', [1988, 4, 13]],
  ['sjette i sjette tjuetjueto', 'sjette i sjette tjuetjueto', [2022, 6, 6]],
  ['siden november 2022.', 'november 2022', [2022, 11, null]],
  ['fiksasjon nov 2018', 'nov 2018', [2018, 11, null]],
  ['sep -22', 'sep -22', [2022, 9, null]],
  ["mars '19", "mars '19", [2019, 3, null]],
  ['i mai/juni 2020', 'mai/juni 2020', [2020, 5, null]],
  ['våren 2021', 'våren 2021', [2021, 4, null]],
  ['hausten -19', 'hausten -19', [2019, 10, null]],
  ['jula 2020', 'jula 2020', [2020, 12, null]],
  ['på nyåret 2021', 'nyåret 2021', [2021, 1, null]],
  ['uke 7 i 2023', 'uke 7 i 2023', [2023, 2, null]],
  ['09.2022, deretter', '09.2022', [2022, 9, null]],
  ['MR 11/2024 utan nye brot', '11/2024', [2024, 11, null]],
  ['MR 08/24: uendra', '08/24', [2024, 8, null]],
  ['i slutten av 2019', 'slutten av 2019', [2019, 11, null]],
  ['i 2012. Konstant', '2012', [2012, null, null]],
  ['ufør siden -09', '-09', [2009, null, null]],
  ['operert i nittenåttito', 'nittenåttito', [1982, null, null]],
]

const NO_DATES: readonly string[] = [
  'Gabapentin 2000 mg x 1',
  'kraft 4/5 i venstre fot',
  'NRS 5-7, ca 20 støt',
  'tlf 22 33 44 55',
  'BT 128/80, puls 72',
  '1+0+1, 1-0-1',
  'i mars var det bra',
  '13.13.2020',
]

const LETTERS: readonly [string, string | null][] = [
  ['Til smerteklinikken\nSkien 13. mai 2024\n\nPasienten henvises fordi ryggen verker.', '2024-05-13'],
  ['TILVISING\nTil: Smertepol.\nFrå: fastlege, Tinn\n28.04.2025\nKvinne, 69 år\n\nVondt i ryggen.', '2025-04-28'],
  ['Smertepol.\n06.09.24\n\nK 39, sykepleier.', '2024-09-06'],
  ['Pasient: Per, f. 03.04.1966\nHenvisningsdato: 05.03.2024\n\nHan har vondt.', '2024-03-05'],
  ['Mann f. 03.04.1966 henvises.\n\nHan har vondt i kneet.\n\nVennlig hilsen\nBø, 1.2.2025', '2025-02-01'],
  ['diktat til smerteklinikken dagens dato attende februar tjuetjuefem gjelder mann', '2025-02-18'],
  ['tilvising dato niande oktober tjuetjuefire gjeld mann fødd tjueandre mai nittenåtti', '2024-10-09'],
  ['Til klinikken, dette er lege Moe på Bø, 28. november 2024, ny henvisning.\n\nHun er trøtt.', '2024-11-28'],
  ['Pasienten henvises fordi hun ble operert 3.4.2021.\n\nHilsen lege\nLærdal, fyrste mars 2025', '2025-03-01'],
  ['Vondt i foten i to år.\n\nVoss 2. nov. 2024, Moe', '2024-11-02'],
  ['Avsender: Nes legesenter\nOpprettet: 18.03.2025 14:52\n\nHan har vondt.', '2025-03-18'],
  ['Kvinne, 40 år.\n\nBle påkjørt bakfra 14/6-22. Siden den gang smerter.', null],
  ['Mann 50 år.\n\nHan har vondt.\n\nHilsen lege', null],
  ['Fødselsdato:\n11.02.1984\n\nHan har vondt.', null],
]

describe('dates', () => {
  test.each(DATES)('%s', (text, quote, parts) => {
    const lower = text.toLowerCase()
    const [found] = findDates(lower)
    expect(found && lower.slice(found.start, found.end)).toBe(quote)
    expect([found?.year, found?.month, found?.day]).toEqual(parts)
  })

  test.each(NO_DATES)('none in: %s', (text) => {
    expect(findDates(text.toLowerCase())).toEqual([])
  })

  test.each(LETTERS)('letter: %s', (text, date) => {
    expect(letterDate(reading(text))).toBe(date)
  })
})
