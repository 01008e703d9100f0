import type { Locator } from '@playwright/test'
import type { App } from '../app'
import { expect, shareApp, test } from '../app'
import { englishLeft } from '../english-left'
import { playTraffic } from '../traffic-scene'

async function inSpanish({ shell, page }: App): Promise<void> {
  await shell.runCommand('language espa')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
}

/** Looks at a state of the window; `name` says which when English is found. */
async function look({ page }: App, name: string): Promise<void> {
  expect({ [name]: await englishLeft(page) }).toEqual({ [name]: [] })
}

async function openAndLook(app: App, keys: string, shown: Locator, name: string): Promise<void> {
  await app.shell.press(keys)
  await expect(shown).toBeVisible()
  await look(app, name)
  await app.shell.press('Escape')
  await expect(shown).toBeHidden()
}

test('the language is chosen by a command, is kept, shows no English, and can be that of the system again', async ({
  app,
}) => {
  await inSpanish(app)
  await expect(app.shell.tab('Tráfico')).toBeVisible()
  await expect(app.page.getByRole('contentinfo')).toContainText('Servicio en marcha')
  await app.restart()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es')
  await everythingAtFirst(app)
  await app.shell.press('Control+K')
  await app.page.keyboard.type('idioma sistema')
  await app.shell.press('Enter')
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
})

/** Spanish shows no English: screens, menus, dialogs. */
async function everythingAtFirst(app: App): Promise<void> {
  const { page, shell } = app
  for (const [index, name] of ['Verificar', 'Tráfico', 'Simular', 'Comparar'].entries()) {
    await shell.press(`Control+${index + 1}`)
    await expect(shell.screen(name)).toBeVisible()
    await look(app, name)
  }
  const dialog = (name: string): Locator => page.getByRole('dialog', { name })
  await openAndLook(app, '?', dialog('Atajos de teclado'), 'shortcuts')
  await openAndLook(app, 'Control+K', dialog('Comandos'), 'palette')
  await shell.press('Control+,')
  for (const group of await dialog('Ajustes').getByRole('tab').all()) {
    await group.click()
    await look(app, `settings ${await group.textContent()}`)
  }
  await shell.press('Escape')
  for (const [command, title] of [
    ['acerca de', 'Acerca de Trackbench'],
    ['modo retransmitir', 'Retransmitir a una plataforma'],
  ] as const) {
    await page.keyboard.press('Control+K')
    await page.keyboard.type(command)
    await openAndLook(app, 'Enter', dialog(title), title)
  }
  for (const name of [/^Origen/, /^Modo/, /^Formato de hora/]) {
    await page.getByRole('button', { name }).click()
    await look(app, `menu ${name.source}`)
    await shell.press('Escape')
  }
}

test('Spanish shows no English where trackers are simulated and frames edited', async ({ app }) => {
  await inSpanish(app)
  const { page, shell } = app
  await shell.press('Control+3')
  await page.getByRole('button', { name: 'Simular un G02' }).click()
  await expect(page.getByRole('list', { name: 'Enviado y respondido' })).toContainText('respondida')
  await page.getByRole('button', { name: 'Fallas' }).click()
  await look(app, 'simulated')
  await page.getByRole('button', { name: 'Escenarios' }).click()
  await look(app, 'scenarios')
  await shell.press('Escape')
  await page.getByRole('button', { name: 'Agregar rastreadores' }).click()
  await page.getByRole('button', { name: /^Paradas/ }).click()
  await look(app, 'form')
  await shell.press('Escape')
  await page.getByRole('button', { name: 'Editar', exact: true }).click()
  await page.getByRole('dialog').getByRole('row').filter({ hasText: 'Velocidad' }).click()
  await look(app, 'editor')
})

test.describe('Spanish shows no English', () => {
  shareApp(async (app) => {
    const stop = await playTraffic(await app.shell.listen())
    await inSpanish(app)
    return stop
  })

  /** They end what is looked at, change no words, open a dialog of the system, or have a test of their own above. */
  const LEFT_OUT = [
    /^(file\.(open|close|save)|listening|engine|mode|zoom|theme|language|view\.hold|settings|about|shortcuts|go\.)/,
    /^(playback|pane|time|filter|clear|frame\.(next|previous|page|first|last|copy|link)|(find|finding)\.(next|previous))/,
  ]

  test('whatever a command opens, over an example', async ({ app }) => {
    test.setTimeout(90_000)
    const { page, shell } = app
    const palette = page.getByRole('dialog', { name: 'Comandos' })
    await shell.press('Control+K')
    await page.keyboard.type('ejemplo')
    await shell.press('Enter')
    await expect(palette).toBeHidden()
    await expect(shell.topBar).toContainText('example')
    await shell.press('Control+2')
    await expect(page.locator('.frame-window [role="row"]').nth(10)).toBeVisible()
    for (const screen of ['Control+1', 'Control+3', 'Control+4', 'Control+2']) {
      await shell.press(screen)
      await look(app, `example on ${screen}`)
    }
    await shell.press('Control+K')
    const ids = await palette
      .getByRole('option')
      .evaluateAll((all) => all.map((option) => option.getAttribute('data-key') ?? ''))
    // Some have nothing to do here: why they have not stands in the palette.
    await look(app, 'palette over an example')
    await shell.press('Escape')
    for (const id of ids.filter((known) => !LEFT_OUT.some((rule) => rule.test(known)))) {
      await shell.press('Control+2')
      await shell.press('Control+K')
      const option = palette.locator(`[data-key="${id}"]`)
      if ((await option.getAttribute('aria-disabled')) === null) {
        await option.click()
        await look(app, id)
      }
      if (await page.getByRole('dialog').first().isVisible()) await shell.press('Escape')
    }
    await shell.press('Control+K')
    await page.keyboard.type('cerrar el archivo')
    await shell.press('Enter')
    await expect(shell.topBar).not.toContainText('example')
  })

  test('traffic, fields, bytes, filter', async ({ app }) => {
    const { page, shell } = app
    await shell.press('Control+2')
    const rows = page.locator('.frame-window [role="row"]')
    await expect(rows.nth(10)).toBeVisible()
    await look(app, 'frames')
    for (const nth of [0, 2, 5, 8, 11]) {
      await rows.nth(nth).click()
      for (const tab of ['Campos', 'Por qué este protocolo', 'Respuesta']) {
        await page.getByRole('tab', { name: tab }).click()
        await look(app, `frame ${nth} ${tab}`)
      }
    }
    await rows.nth(5).click({ button: 'right' })
    await look(app, 'frame menu')
    await shell.press('Escape')
    await shell.press('/')
    for (const filter of ['type:alarm speed>80', 'spead>4', 'type:nada', 'speed>x', '(']) {
      await page.getByRole('combobox', { name: 'Filtro' }).fill(filter)
      await look(app, `filter ${filter}`)
    }
    await page.getByRole('combobox', { name: 'Filtro' }).fill('speed>400')
    await expect(page.getByText('Ninguna trama coincide')).toBeVisible()
    await look(app, 'nothing matches')
    await shell.press('Escape')
    // There is nothing to go to until the frames are back.
    await expect(rows.nth(1)).toBeVisible()
    await openAndLook(app, 'Control+G', page.getByRole('dialog', { name: 'Ir a una trama o a una hora' }), 'go to')
  })
})
