import type { z } from 'zod'
import type { FaultList } from './fault-list.ts'
import type { FieldPath, YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** Checks a file against its schema and tells every fault in words an editor of data understands; undefined when there is one. */
export function checkSchema<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
  faults: FaultList,
): z.infer<Schema> | undefined {
  if (file.value === undefined) return undefined // broken YAML, already reported
  const result = schema.safeParse(file.value)
  if (result.success) return result.data
  for (const issue of result.error.issues) reportIssue(file, issue, faults)
  return undefined
}

function reportIssue(file: YamlFile, issue: Issue, faults: FaultList): void {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      faults.at(
        file,
        [...path, key],
        `khóa lạ “${key}”`,
        'sửa lại tên khóa cho đúng hoặc xóa dòng này (các khóa: knowledge/README.md)',
      )
    }
    return
  }
  if (valueAt(file.value, path) === undefined) {
    faults.at(file, path, 'thiếu trường bắt buộc', remedyOfMissing(path))
    return
  }
  faults.at(file, path, problemOf(issue, valueAt(file.value, path)), remedyOfWrong(path, issue))
}

function problemOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type')
    return `sai kiểu: cần ${TYPE_NAMES[issue.expected] ?? issue.expected}, đang là ${describe(value)}`
  if (issue.code === 'invalid_value') return `giá trị ${describe(value)} không có trong danh sách`
  if (issue.code === 'invalid_union') return `${describe(value)} không đúng dạng nào được phép`
  if (issue.code === 'too_small' && !/^(cần|không)/.test(issue.message)) return 'quá ngắn hoặc quá nhỏ'
  if (issue.code === 'too_big') return 'quá dài hoặc quá lớn'
  if (issue.code === 'invalid_format' && !/^(cần|chỉ)/.test(issue.message))
    return `${describe(value)} sai dạng (${issue.format})`
  return `${describe(value)}: ${issue.message}`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khóa',
  record: 'nhóm khóa',
}

function remedyOfMissing(path: FieldPath): string {
  const last = path.at(-1)
  if (last === 'source') return 'thêm source: địa chỉ trang hoặc tên văn bản đã đọc, mỗi nguồn một dòng'
  if (path[0] === 'fee') return REMEDY_OF_FEE
  return `thêm “${String(last)}:” (ý nghĩa từng khóa: knowledge/README.md)`
}

const REMEDY_OF_FEE =
  'ghi amountVnd (số đồng; 0 là không thu; null là không có mức cố định), text giải thích và basis là căn cứ'

function remedyOfWrong(path: FieldPath, issue: Issue): string {
  const last = path.at(-1)
  if (issue.code === 'invalid_value') return `chọn một trong: ${issue.values.map(String).join(', ')}`
  if (last === 'source' || path.at(-2) === 'source') return 'ghi địa chỉ trang hoặc tên văn bản đã đọc'
  if (path[0] === 'fee') return REMEDY_OF_FEE
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return 'đặt giá trị trong ngoặc kép, ví dụ "1.001193"'
  return 'sửa lại theo mẫu trong knowledge/README.md'
}

function describe(value: unknown): string {
  if (value === null) return 'rỗng (null)'
  if (Array.isArray(value)) return 'danh sách'
  if (typeof value === 'object') return 'nhóm khóa'
  return `“${String(value).slice(0, 40)}”`
}

function valueAt(value: unknown, path: FieldPath): unknown {
  let current = value
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string | number, unknown>)[part]
  }
  return current
}
