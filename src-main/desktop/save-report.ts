import { writeFile } from 'node:fs/promises'
import type { WebContents } from 'electron'
import type { Outcome } from '../../src-shared/link/envelope'
import { fault } from '../../src-shared/link/envelope'
import { success } from '../../src-shared/model/result'
import type { Texts } from '../../src-shared/texts/en'
import { chooseTarget } from './choose-target'

/** The page as it is laid out for paper, in a file that the person names. */
export async function saveReport(
  page: WebContents,
  name: string,
  { report }: Texts,
): Promise<Outcome<string | undefined>> {
  const file = await chooseTarget(page, { title: report.saveTitle, name, kind: report.kind, ending: 'pdf' })
  if (file === undefined) return success(undefined)
  try {
    await writeFile(file, await page.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true }))
    return success(file)
  } catch (error) {
    return fault('refused', error instanceof Error ? error.message : String(error))
  }
}
