import { z } from 'zod'

/** What is used of name-suggestion-index's `wikidata.json`: an entity by its Wikidata item. */
const SourceEntity = z.object({
  label: z.string().optional(),
  description: z.string().optional(),
  identities: z.record(z.string(), z.string()).optional(),
  officialWebsites: z.array(z.string()).optional(),
})
export type SourceEntity = z.infer<typeof SourceEntity>

export const SourceEntities = z.object({
  _meta: z.object({ version: z.string(), generated: z.string() }),
  wikidata: z.record(z.string(), SourceEntity),
})
export type SourceEntities = z.infer<typeof SourceEntities>

/** What is used of its `nsi.json`: what is on the map under a name, by category: `brands/amenity/cafe`. */
const SourceItem = z.object({ matchNames: z.array(z.string()).optional(), tags: z.record(z.string(), z.string()) })
export type SourceItem = z.infer<typeof SourceItem>

export const SourceCategories = z.object({ nsi: z.record(z.string(), z.object({ items: z.array(SourceItem) })) })
export type SourceCategories = z.infer<typeof SourceCategories>
