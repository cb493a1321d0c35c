import { defineProblems } from '../problem.ts'

export const problems = defineProblems('files', {
  noFile: {
    status: 422,
    title: { zh: '没有收到文件', en: 'No file arrived' },
    todo: {
      zh: '请选择一个非空文件，以 multipart/form-data 提交。',
      en: 'Send one file that is not empty, as multipart/form-data.',
    },
  },
  tooLarge: {
    status: 413,
    title: { zh: '文件过大', en: 'The file is too large' },
    todo: { zh: '请压缩或分成几个文件后重试。', en: 'Make it smaller or split it, then try again.' },
  },
  wrongType: {
    status: 415,
    title: { zh: '不接受这种类型的文件', en: 'Files of this type are not accepted here' },
    todo: {
      zh: '类型按文件内容判断，与文件名无关；请按提示的类型重新提交。',
      en: 'The type is judged by content, not by name; send one of the types named.',
    },
  },
  heicPhoto: {
    status: 415,
    title: {
      zh: '这是苹果手机的 HEIC 照片，请换成 JPEG',
      en: 'This is a HEIC photo of an iPhone; JPEG is needed',
    },
    todo: {
      zh: '在 iPhone 上打开“设置→相机→格式”，选“兼容性最佳”后重新拍摄；已经拍好的照片，可以截屏后上传截图。',
      en: 'On the iPhone open Settings → Camera → Formats, choose Most Compatible and take it again; of a photo already taken, send a screenshot.',
    },
  },
  brokenImage: {
    status: 422,
    title: { zh: '图片已损坏或无法读取', en: 'The image is broken or cannot be read' },
    todo: { zh: '请重新拍摄或另存为 JPEG、PNG 后重试。', en: 'Take it again, or save it as JPEG or PNG.' },
  },
  quotaReached: {
    status: 409,
    title: {
      zh: '文件空间或当日上传量已达上限',
      en: 'The space for files or the amount of a day is used up',
    },
    todo: {
      zh: '请删除不再需要的文件，或明天再试。',
      en: 'Remove files that are no longer needed, or try again tomorrow.',
    },
  },
  alreadyAttached: {
    status: 409,
    title: { zh: '文件已用于其他事项', en: 'The file belongs to something else already' },
    todo: { zh: '请重新上传一份。', en: 'Hand in another copy.' },
  },
  lost: {
    status: 503,
    title: { zh: '文件暂时无法读取', en: 'The file cannot be read at present' },
    todo: {
      zh: '请稍后重试；如仍失败，请告诉运维人员。',
      en: 'Try again later; if it persists, tell the operator.',
    },
  },
})
