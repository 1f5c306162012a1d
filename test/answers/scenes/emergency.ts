import type { Scene } from '../scene.ts'

const TOLD: Readonly<Record<string, string>> = {
  'muốn chết': 'tôi không muốn sống nữa',
  'người khác tự tử': 'nó uống thuốc sâu tự tử',
  'trẻ bị hại': 'hàng xóm bạo hành trẻ, cháu bé bị đánh',
  'bạo lực': 'chồng đang cầm dao đánh tôi',
  'rò gas': 'nhà em xì gas nồng lắm',
  cháy: 'cháy nhà rồi cứu với',
  'đuối nước': 'có đứa bị đuối nước ngoài sông',
  'điện giật': 'dây điện đứt rơi xuống đường, có người bị điện giật',
  'lũ, sạt lở': 'nước lũ dâng ngập sâu, nhà bị cô lập',
  'cấp cứu': 'bố tôi bất tỉnh khó thở',
  'mất tích': 'con tôi bị lạc từ chiều',
  'chưa rõ việc gì': 'cứu với',
  'tiếng Anh': 'my house is on fire, what do we do',
}

/** Each kind of danger. */
export const emergencyScenes: readonly Scene[] = [
  ...Object.entries(TOLD).map(([title, says]) => ({
    title: `Khẩn cấp: ${title}`,
    lines: [{ intent: 'emergency', says }] as const,
  })),
  {
    title: 'Khẩn cấp rồi ghi thành phản ánh',
    lines: [
      { intent: 'emergency', says: 'dây điện đứt rơi xuống đường ở thôn Đoài' },
      { taps: 'Ghi thành phản ánh' },
    ],
  },
]
