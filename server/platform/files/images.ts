import sharp from 'sharp'
import { refuse } from '../problem.ts'
import { problems } from './problems.ts'
import type { FileType } from './use.ts'

/** Larger pictures are refused before they are unpacked: 64 million pixels are more than phones take. */
const MAX_PIXELS = 64_000_000
/** Longest side of the working copy. */
const MAX_SIDE = 4096

sharp.cache(false)
sharp.concurrency(1)

/**
 * Writes the working copy of an image: upright, at most 4096 pixels wide or high, without any metadata (place, time,
 * device). It is decoded and encoded anew, so nothing of a malformed original survives in it.
 * @throws Refusal files.broken-image
 */
export async function writeWorkingCopy(
  from: string,
  to: string,
  type: FileType,
): Promise<{ width: number; height: number }> {
  const image = sharp(from, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
  const encoded =
    type === 'image/png'
      ? image.png({ compressionLevel: 8 })
      : type === 'image/webp'
        ? image.webp({ quality: 85 })
        : image.jpeg({ quality: 85 })
  try {
    const { width, height } = await encoded.toFile(to)
    return { width, height }
  } catch (error) {
    const { message } = error as Error
    const large = message.includes('pixel limit')
    return refuse(problems.brokenImage, {
      detail: large
        ? { zh: '图片超过 6400 万像素', en: 'more than 64 million pixels' }
        : { zh: '图片内容不完整或格式错误', en: 'the content is incomplete or malformed' },
    })
  }
}
