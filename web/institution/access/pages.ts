import seal from '../../officer/seal/pages.ts'

/** The same pages as officers have: asking, deciding and the record, bounded by the institution. */
export default seal.map(page =>
  'menu' in page ? { ...page, menu: { ...page.menu, group: 'settings', order: 70 } } : page,
)
