import type { Plugin } from 'vite'

export function worldOutline(): Plugin
