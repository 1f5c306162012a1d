const LONGEST_SIDE = 1600
const MAX_BYTES = 5 * 1024 * 1024
const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * Photographs small enough for a slow network: upright, at most 1600 pixels, without the camera's data.
 * @returns {Promise<{ready: Blob[], problem: string | null}>}
 */
export async function prepare(files, room) {
  const ready = []
  let problem = files.length > room ? 'Mỗi lần gửi tối đa 3 ảnh.' : null
  for (const file of files.slice(0, room)) {
    const photo = await shrink(file).catch(() => file)
    if (!TYPES.has(photo.type)) problem = 'Chỉ nhận ảnh JPEG, PNG hoặc WebP.'
    else if (photo.size > MAX_BYTES) problem = 'Ảnh lớn quá 5 MB.'
    else ready.push(photo)
  }
  return { ready, problem }
}

async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  return small ?? file
}
