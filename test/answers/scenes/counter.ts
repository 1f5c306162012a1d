import { commune } from '../../skills/commune-fixture.ts'
import type { Scene } from '../scene.ts'

/** Dossiers, appointments, news, privacy, ratings, a person. */
export const dossierScenes: readonly Scene[] = [
  { title: 'Hồ sơ tới đâu', lines: [{ intent: 'dossier.status', says: 'hồ sơ của em tới đâu rồi' }] },
  {
    title: 'Hồ sơ tới đâu, có mã',
    lines: [{ intent: 'dossier.status', says: 'tra giúp hồ sơ H99.01-261102-0007' }],
  },
  {
    title: 'Hồ sơ bị trả lại',
    lines: [{ intent: 'dossier.status', says: 'hồ sơ bị trả lại ba lần không nói lý do' }],
  },
]

export const appointmentScenes: readonly Scene[] = [
  { title: 'Đặt lịch, đang mở cửa', lines: [{ intent: 'appointment.book', says: 'cho đặt lịch nộp hồ sơ' }] },
  {
    title: 'Đặt lịch, ngoài giờ',
    at: '2026-11-20T19:30',
    lines: [{ intent: 'appointment.book', says: 'lấy số giúp' }],
  },
  {
    title: 'Đặt lịch một ngày cụ thể',
    lines: [{ intent: 'appointment.book', says: 'đặt lịch thứ ba tuần sau' }],
  },
  { title: 'Gặp Chủ tịch', lines: [{ intent: 'appointment.book', says: 'đặt lịch gặp chủ tịch' }] },
  { title: 'Bấm lịch tiếp công dân', lines: [{ taps: '#appointment:reception' }] },
  {
    title: 'Lịch tiếp công dân, chưa có tên lãnh đạo',
    commune: { leaders: [] },
    lines: [{ taps: '#appointment:reception' }],
  },
]

export const announcementScenes: readonly Scene[] = [
  { title: 'Hỏi thông báo', lines: [{ intent: 'announcement.ask', says: 'xã có thông báo gì mới không' }] },
  { title: 'Đăng ký nhận tin', lines: [{ intent: 'subscribe', says: 'đăng ký nhận thông báo' }] },
  { title: 'Hủy nhận tin', lines: [{ intent: 'unsubscribe', says: 'đừng gửi tin nữa' }] },
  {
    title: 'Thông báo nghỉ Tết',
    lines: [{ intent: 'announcement.ask', says: 'có thông báo nghỉ tết chưa, xã nghỉ từ ngày nào' }],
  },
]

export const privacyScenes: readonly Scene[] = [
  { title: 'Dữ liệu của tôi', lines: [{ intent: 'privacy.ask', says: 'dữ liệu của tôi' }] },
  {
    title: 'Dữ liệu của tôi, xã có dịch vụ ngoài và giữ câu hỏi',
    commune: { privacy: { ...commune.privacy, keepQuestions: true, outsideServices: ['Zalo', 'Facebook'] } },
    lines: [{ intent: 'privacy.ask', says: 'dữ liệu của tôi' }],
  },
]

export const feedbackScenes: readonly Scene[] = [
  { title: 'Khen', lines: [{ intent: 'feedback.praise', says: 'cô ở quầy nhiệt tình lắm' }] },
  { title: 'Chê', lines: [{ intent: 'feedback.complaint', says: 'cán bộ nói trống không với người già' }] },
  { title: 'Muốn đánh giá', lines: [{ intent: 'survey.rate', says: 'cho đánh giá với' }] },
  { title: 'Đánh giá bằng lời', lines: [{ intent: 'survey.rate', says: 'rất hài lòng' }] },
  { title: 'Đánh giá thấp', lines: [{ intent: 'survey.rate', says: 'chấm 2 điểm' }] },
  {
    title: 'Đánh giá bằng nút',
    lines: [{ intent: 'survey.rate', says: 'cho đánh giá với' }, { taps: 'Chưa hài lòng' }],
  },
]

export const handoverScenes: readonly Scene[] = [
  { title: 'Gặp cán bộ, trong giờ', lines: [{ intent: 'agent.request', says: 'cho gặp cán bộ' }] },
  {
    title: 'Gặp cán bộ, buổi tối',
    at: '2026-11-20T21:15',
    lines: [{ intent: 'agent.request', says: 'cho gặp cán bộ' }],
  },
  { title: 'Gặp cán bộ, ngày Tết', at: '2027-02-06T09:00', lines: [{ taps: '#handover:open' }] },
]

export const scamScenes: readonly Scene[] = [
  {
    title: 'Bị gọi đòi mã',
    lines: [{ intent: 'scam.warn', says: 'có người xưng cán bộ đòi mã OTP' }],
  },
  { title: 'Đã lỡ chuyển tiền', lines: [{ intent: 'scam.warn', says: 'em lỡ chuyển tiền cho nó rồi' }] },
  {
    title: 'Bị gọi đòi mã, tiếng Anh',
    lines: [{ intent: 'scam.warn', says: 'someone is asking for my OTP code, what should I do' }],
  },
  {
    title: 'Đã bị lừa, tiếng Anh',
    lines: [{ intent: 'scam.warn', says: 'I was scammed and they have my money, what do I do' }],
  },
]
