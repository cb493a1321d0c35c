/** Chinese words for the classes of training, as they stand in files that people exchange. */
export const classWords: Readonly<Record<string, string>> = {
  SUBJECT: '学科类',
  SPORTS: '体育类',
  CULTURE_ART: '文化艺术类',
  SCI_TECH: '科技类',
  OTHER: '其他',
}
