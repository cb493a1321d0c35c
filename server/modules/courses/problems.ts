import { defineProblems } from '../../platform/problem.ts'

export const problems = defineProblems('courses', {
  priceAboveCap: {
    status: 422,
    title: { zh: '课时单价超过政府指导价上限', en: 'The price of a lesson is above the guide-price cap' },
    todo: {
      zh: '请将单价调整到上限以内；点击“如何得出”查看计算过程。',
      en: 'Lower the price to the cap; see how the cap was computed.',
    },
  },
  timeForbidden: {
    status: 422,
    title: { zh: '上课时间不符合规定', en: 'The law forbids a class at this time' },
    todo: {
      zh: '请按提示改到最近的合规时段。',
      en: 'Move the class to one of the nearest lawful slots named.',
    },
  },
  doubleBooked: {
    status: 409,
    title: { zh: '教师或教室在该时段已有课', en: 'The teacher or the room is taken at that time' },
    todo: { zh: '请更换教师、教室或时间。', en: 'Choose another teacher, room or time.' },
  },
  roomTooSmall: {
    status: 422,
    title: { zh: '教室面积不足', en: 'The room is too small for the class' },
    todo: { zh: '请减少人数上限或更换更大的教室。', en: 'Lower the number of seats or use a larger room.' },
  },
  wrongState: {
    status: 409,
    title: { zh: '当前状态不能办理此操作', en: 'Not possible in the present state' },
    todo: { zh: '请刷新页面查看最新状态。', en: 'Reload and look at the present state.' },
  },
  groupFull: {
    status: 409,
    title: { zh: '该班已满员', en: 'The class group is full' },
    todo: { zh: '请选择其他班级。', en: 'Choose another class group.' },
  },
  lessonsOutsideTimetable: {
    status: 422,
    title: { zh: '课表排不下全部课时', en: 'The timetable does not hold all lessons' },
    todo: {
      zh: '请调整开课日期、每周次数或课时数。',
      en: 'Change the first day, the days of the week or the number of lessons.',
    },
  },
  teacherUnqualified: {
    status: 422,
    title: { zh: '任课教师缺少相应资格证明', en: 'The teacher lacks the certificate required' },
    todo: {
      zh: '学科类任课教师须填报教师资格证。',
      en: 'File the teacher certificate of a teacher of subjects.',
    },
    cite: { doc: '校外培训机构从业人员管理办法（试行）', no: '教监管厅函〔2021〕9号' },
  },
})
