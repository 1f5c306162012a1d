import { checkKnowledge, describeFault } from '../knowledge/index.ts'

/** `npm run knowledge:check [folder]`: every fault of the data with file, line, field and remedy; exit code 1 on faults. */
const dir = process.argv[2] ?? process.env.KNOWLEDGE_DIR ?? './knowledge'
const { faults, counts } = checkKnowledge(dir)

for (const fault of faults) console.error(describeFault(fault))
const years = counts.calendarYears.join(', ') || 'chưa có'
console.log(
  [
    `${dir}: ${counts.files} tệp, ${counts.procedures} thủ tục, ${counts.provinces} tỉnh, ${counts.communes} xã, phường`,
    `${counts.petitionFields} lĩnh vực phản ánh, ${counts.hotlines} số dùng chung, lịch năm ${years}`,
    faults.length === 0 ? 'không có lỗi' : `${faults.length} lỗi`,
  ].join('; '),
)
process.exitCode = faults.length === 0 ? 0 : 1
