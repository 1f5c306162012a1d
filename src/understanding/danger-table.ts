import { frames } from './frame-reader.ts'

/** What sort of danger a message speaks of. `despair`: whoever writes may take their own life; `suicide`: somebody else may. */
export const DANGER_KINDS = [
  'despair',
  'suicide',
  'child',
  'violence',
  'gas',
  'fire',
  'electric',
  'water',
  'disaster',
  'medical',
  'missing',
  'other',
] as const

export type DangerKind = (typeof DANGER_KINDS)[number]

/**
 * Words of danger by what they mean: what happens, to whom, where. General Vietnamese of all regions; never taken from messages that
 * measure the assistant.
 */
export const DANGER_WORDS = {
  people: `người, con, bé, cháu, đứa, trẻ, em bé, ông, bà, bố, mẹ, cha, má, ba, mạ, mệ, ôn, tía, vợ, chồng, anh, chị, thằng, cô,
    bác, học sinh, bạn, cả nhà, công nhân, thợ, chú, dì, cậu, mợ, tôi, em, tui, cụ, ai, nạn nhân, tụi nhỏ, sắp nhỏ, bọn trẻ, con nít`,
  animals: `chó, mèo, gà, vịt, heo, lợn, bò, trâu, dê, gia súc, vật nuôi, con chó, chó nhà, con mèo, con gà, gà nhà, con vịt,
    con bò, bò nhà, con trâu, trâu nhà, con heo, con lợn, đàn gà, đàn vịt, cá chết`,
  urgent: `rồi, đang, gấp, cứu, mau, nhanh, lẹ, kẹt, lan, vừa, mới, kìa, tề, tê, nì, nè, mọi người, bà con, gọi ai, báo ai, số nào,
    phải làm sao, làm sao, làm thế nào, mần răng, làm gì, với, hoảng, bên trong, sợ quá, sợ nổ, chóng mặt`,

  wires: `dây điện, đường dây, dây cao thế, dây trung thế, dây hạ thế, dây trần, cột điện, trụ điện, trạm biến áp, bình biến áp, dây cáp điện`,
  wireFails: `đứt, rơi, rớt, vắt, vắt ngang, tóe lửa, tóe, xẹt, phóng điện, bốc cháy, cháy, nằm dưới, nằm giữa, nằm trên, nằm vắt, nằm trửa`,
  shocked: `bị phóng điện, bị điện giật, bị giật điện, điện giật, bị điện giựt, điện giựt, chạm dây, chạm điện, dính điện`,

  gases: `gas, gá, ga, khí gas, khí ga, khí hóa lỏng, amoniac, khí clo, khí than`,
  escapes: `xì, rò, rò rỉ, rỉ, hở, nồng, nồng nặc, nặng, nổ, phun, không khóa được, không khóa lại được, khóa không được,
    khóa hổng được, không đóng được, tràn ra, bốc ra`,
  smell: `mùi, ngửi`,

  flames: `lửa, cháy, bốc cháy, đám cháy, phát hỏa`,
  blaze: `lửa, hỏa`,
  catches: `bén, bắt, bùng, bốc, phát, bùng lên, phun`,
  spreads: `lan, bùng, bắt, bén, lên, dữ, ngùn ngụt, phừng phừng, rần rần, lớn, to, bao trùm, cao`,
  burnable: `nhà, kho, xưởng, quán, chợ, trường, rừng, xe, bếp, phòng, chung cư, tàu, ghe, mái, đồi, rẫy, lầu, tiệm, nhà trọ, chành, ki ốt,
    cây xăng, trạm, bãi, vườn, tầng, chái, gác`,
  help: `gấp lắm, gấp quá, cứu với, mau lên, lẹ lên, cứu hỏa, xe chữa cháy, chữa lửa`,
  smoke: `khói, khói đen`,
  pours: `tuôn, bốc, mù, mù mịt, um, um lên, nghi ngút, đen, dày, đặc, cuồn cuộn, ra nhiều, kín, xộc`,
  putOut: `dập, dập không, chữa lửa, tạt nước`,
  wasteFire: `đốt rác, đốt rơm, đốt rạ, đốt rơm rạ, đốt đồng, đốt cỏ, đốt lá, đốt vàng mã, lò đốt, lò gạch, lò than, nhà máy, xưởng, lửa trại,
    quán nướng, bếp ăn`,

  falls: `rơi, ngã, té, lọt, trượt chân, trượt, sẩy chân, hụt chân, nhào, rớt, lộn cổ`,
  waters: `sông, ao, hồ, kênh, mương, giếng, biển, suối, đập, cống, hố, lu nước, bể nước, bể bơi, hồ bơi, đầm, rạch, đìa, hố ga, hầm cầu,
    thác, vũng nước, thùng nước, xuống nước`,
  sinks: `chìm, bị chìm, đuối, nước cuốn, bị cuốn, cuốn trôi, hụt chân, không ngoi lên, không thấy ngoi lên, không nổi lên, chưa vớt,
    chưa vớt được, không thấy nổi`,
  bathes: `tắm, bơi, lội, câu, bắt cá, vớt củi`,
  boats: `ghe, thuyền, xuồng, đò, ca nô, tàu`,
  capsizes: `lật, chìm, lật úp`,
  pulledOut: `vớt được, vớt lên, mới vớt, vừa vớt`,
  leftAshore: `dép, cần câu, quần áo, xe đạp, cặp sách`,
  shore: `bờ hồ, bờ sông, bờ ao, bên bờ, trên bờ, bờ kênh, trên cầu`,

  heights: `cây, mái, mái nhà, lầu, cầu thang, giàn giáo, tầng, gác, thang, nhà tắm, phòng tắm, nhà vệ sinh, cột, vực, sân thượng, mái tôn, nóc`,
  stricken: `nằm im, nằm gục, nằm bất động, bất động, nằm một đống, không cựa quậy, không cử động, không động đậy, không nhúc nhích,
    không phản ứng, không phản ứng gì, không ngồi dậy được, không ngồi dậy nổi, không đứng dậy được, không đứng được, không dậy được,
    không nhấc lên được, lịm đi, lịm dần, lịm, liệt nửa người, méo miệng, méo mồm, nói ngọng, nói không ra, nói không được,
    không nói được, khò khè, ngã quỵ, tím ngắt, tím tái, mặt tím, tím lại, tím mặt, môi tím, lên cơn co giật, nôn ra máu, ho ra máu, ói ra máu,
    ngạt thở, nghẹn thở, thở hổng được, thở không được, không thở được, không thở, ôm ngực, đau ngực, máu đầu, tắt thở, ngất xỉu, ngất rồi, ngất đi, bị ngất, ngất lịm,
    đầu có máu, đầu chảy máu, kêu không dậy, gọi không dậy, gọi không trả lời, gọi không tỉnh, bất tỉnh, còn thở, mê man, li bì, bất tỉnh nhân sự`,
  pain: `đau lưng, kêu đau, than đau, đau cột sống, gãy chân, gãy tay, gãy xương, chảy máu, bất động, nằm im, không đứng được, không đi được`,
  calls: `gọi, kêu, gõ cửa, lay, hỏi`,
  noAnswer: `không trả lời, không thưa, hổng thưa, hổng trả lời, không dậy, không tỉnh, không lên tiếng, không thấy lên tiếng,
    không ai lên tiếng, nỏ thưa, chưa tỉnh, không nói`,
  phones: `điện thoại, số máy, hotline, tổng đài, cán bộ, nhân viên, máy bận, nhắn tin, văn phòng, hồ sơ, phản ánh, đường dây nóng`,
  bleeds: `chảy máu, ra máu, máu chảy, ra nhiều máu, mất máu, máu ra, phun máu, nhiều máu, máu me, đầy máu`,
  vehicles: `xe, xe máy, xe tải, xe ben, xe khách, ô tô, xe đạp, tàu, xe hơi, container`,
  crashes: `tông, tông vào, đâm, va, va vào, húc, cán, đụng, lật, ủi`,
  hurt: `nằm, bất động, máu, gãy, chết, bị thương, bất tỉnh, không dậy, kẹt, không thở, cấp cứu`,
  swallows: `uống nhầm, nuốt phải, nuốt, ăn phải, uống phải, lỡ uống, lỡ nuốt, mắc xương, hóc xương, hóc hạt, hóc viên, hóc phải, bị hóc*`,
  biters: `rắn, rắn độc, rắn lục, rắn hổ, ong, ong vò vẽ, chó dại, rết, bò cạp, chó`,
  bites: `cắn, đốt, chích, mổ, cắn vào`,
  badly: `sưng, tím, khó thở, máu, rách, nát, chục nốt, nhiều nốt, ngất, nằm`,
  machines: `máy, băng chuyền, máy tuốt, máy gặt, máy cưa, máy xay, máy cắt`,
  grabs: `cuốn, cắt, kẹp, nghiền, chém, cưa`,
  limbs: `tay, chân, người, ngón, tóc, đầu`,
  eats: `ăn, ăn cỗ, cỗ, nhậu, uống rượu, ăn nấm, ăn trưa`,
  vomits: `nôn, ói, nôn tháo, nôn hết, nôn ói, ngất, ngộ độc`,
  many: `cả, mấy, nhiều, hết, hàng chục, mấy chục, hai, ba, đều`,
  pregnant: `bầu, mang bầu, mang thai, có bầu, sản phụ, đau đẻ, sắp đẻ, sắp sanh, trở dạ, bà đẻ`,
  labourGoesWrong: `ra máu, vỡ ối, ngã, té, đau dữ, ra huyết, không có xe, đẻ rơi, chia cắt, ngất`,
  fever: `sốt, sốt cao`,
  feverish: `co giật, lịm, mê man, li bì, bốn mươi độ, 40 độ, 41 độ, bốn mốt độ`,

  abusers: `chồng, vợ, bố, ba, cha, dượng, mẹ kế, mẹ ghẻ, bố chồng, mẹ chồng, thằng, hắn, nó, ổng, ảnh, anh ta, anh ấy, lão, ông, con trai,
    anh trai, em trai, anh rể, con rể, con dâu, người yêu, người yêu cũ, bồ cũ, chủ, kẻ, bọn, tụi nó, đám, thanh niên, hàng xóm, cô giáo,
    thầy giáo, bảo mẫu, ba nó, bố nó`,
  spouses: `chồng, vợ, ảnh, anh ấy, ổng, dượng, bố, ba, hắn, người yêu, mẹ kế, cha`,
  hits: `đánh, đập, đấm, đạp, tát, bóp cổ, tẩn, hành hạ, bạo hành, quất, vụt, túm tóc, kéo lê, bẻ tay, đánh đập, dần`,
  hitPeople: `tôi, tui, em, vợ, con, mẹ, má, mạ, bố, ba, cha, chị, bà, cháu, bé, nhau, mình, tao, choa, sắp nhỏ, trẻ, chảy máu, bầm, tím, gãy,
    sưng, suốt, hoài, dã man, dữ lắm, thâm, vỡ đầu, la hét`,
  splits: `ly hôn, ly dị, ly thân, li hôn, li dị, bỏ chồng`,
  suffers: `bị`,
  outcry: `la hét, kêu cứu, khóc thét, van xin, gào`,
  besideUs: `hàng xóm, nhà bên, bên cạnh, kế bên, phòng trọ, bên phòng, nhà cạnh`,
  confines: `không cho em ra, không cho tôi ra, không cho tui ra, không cho ra khỏi nhà, không cho ra ngoài, nhốt, giữ điện thoại,
    giữ hết giấy tờ, xích, trói, khóa trái, bỏ đói*, không cho ăn, không cho về`,
  wields: `cầm, xách, vác, kề, dí, vung, mang, lăm lăm, giơ, tẩm, tưới, đổ`,
  weapons: `dao, rựa, mã tấu, búa, kiếm, gậy, súng, tuýp, tuýp sắt, xăng, axit, a xít, gạch, dao phay, chai`,
  threatens: `dọa, đòi, hăm, hù, dọa sẽ, đe`,
  deadly: `giết, chém, đốt nhà, đốt, thiêu, tạt, nổ, đâm, cắt cổ`,
  breaksIn: `đột nhập, cạy cửa, phá cửa, xông vào nhà, trèo vào nhà, có cướp, bị cướp, cướp giật, cướp tiệm, trộm vào nhà, có kẻ lạ,
    có trộm đang`,
  hides: `trốn trong, núp trong, trốn dưới, trốn ngoài, đang trốn, trốn bên, núp dưới, chạy trốn, trốn ở`,
  drags: `kéo, lôi, dắt, chở, bế, ép, bắt, dụ`,
  away: `lên xe, đi mất, chạy mất, bỏ chạy, đi đâu mất, vào nhà nghỉ`,
  rapes: `hiếp, hiếp dâm, cưỡng hiếp, cưỡng bức, bị hiếp, làm nhục, xâm hại tình dục, quấy rối tình dục`,
  chases: `đuổi, rượt, đuổi theo, bám theo, chặn đường`,
  neglected: `bỏ đói*, bỏ mặc, chửi bới hằng ngày, hành hạ, ngược đãi, đuổi ra khỏi nhà`,
  elders: `mẹ, bố, cha, má, bà, ông, cụ, ba, mẹ già, bố mẹ già`,

  children: `bé, cháu, con gái, con tôi, con mình, con em, con bé, trẻ, trẻ em, học sinh, em nhỏ, con nít, đứa nhỏ, đứa bé, cháu gái, cháu trai,
    bé gái, bé trai, thằng bé, thằng cu, con nhỏ, con tui, em bé, con trai, đứa trẻ`,
  touches: `sờ mó, sờ soạng, đụng chạm, vùng kín, chỗ kín, sàm sỡ, xâm hại, giở trò, dâm ô, mò vô phòng, mò vào phòng, vào phòng con, sờ vào,
    hiếp, cưỡng bức, quấy rối, ôm hôn, cởi đồ, cởi quần`,
  naked: `không mặc đồ, không mặc quần áo, ảnh nóng, khỏa thân, clip nóng, ảnh nhạy cảm, cởi đồ`,
  blackmail: `dọa, tung lên mạng, bắt gửi, đòi tiền, phát tán, ép gửi`,
  forces: `ép, bắt, bắt ép, gả`,
  marries: `lấy chồng, cưới, lấy vợ, gả, kết hôn sớm, bỏ học`,
  young: `tuổi, lớp 6, lớp 7, lớp 8, lớp 9, cháu, con bé, bé`,
  babies: `em bé, sơ sinh, bé sơ sinh, mới đẻ, mới sanh, mới sinh, đứa nhỏ, đứa trẻ, đứa bé, cháu bé, trẻ sơ sinh, ngày tuổi, một bé, đỏ hỏn, còn dây rốn`,
  leftBehind: `bỏ, vứt, bỏ rơi, để trước, để ở, quấn khăn, đặt trước, bị bỏ`,
  leftWhere: `trước cửa, trước hiên, trước cổng, thùng rác, bụi chuối, thùng xốp, cổng chùa, trong giỏ, hiên, hiên nhà, bãi rác, ven đường, vệ đường,
    trước nhà, trước tiệm, nhà thờ, cổng`,
  childHits: `đánh, đánh đập, đập, bạo hành, hành hạ, tát, quất, xích, trói, nhốt, bỏ đói*, đánh bầm, bầm tím, bầm dập, dí thuốc lá`,

  wantsDeath: `không muốn sống, không thiết sống, không còn thiết sống, hết muốn sống, chán sống, chán đời lắm,
    không muốn tồn tại, hết thiết sống, chẳng thiết sống, không muốn tỉnh dậy, không muốn dậy nữa, không dậy nữa, không phải dậy,
    không tỉnh dậy nữa, không còn lý do sống, không còn gì để sống, không sống nổi nữa, hết đường sống`,
  selves: `tôi, em, con, tui, cháu, mình, t, e, tau, tao, choa, anh, chị`,
  suicides: `tự tử*, tự sát, tự vẫn*, quyên sinh, kết liễu, tìm đến cái chết, tự kết thúc`,
  toDie: `muốn chết, mún chết, chỉ muốn chết, muốn chết quách, muốn chết thật`,
  life: `sống`,
  whatFor: `làm gì, chi nữa, để làm gì, làm chi, mần chi, chi cho, gì nữa`,
  die: `chết, đi`,
  beDone: `cho xong, quách, cho rồi, cho khỏe, cho nhẹ, cho đỡ khổ, đỡ khổ, hết khổ, cho hết nợ, cho thanh thản, đỡ phiền, đỡ vướng`,
  poisons: `thuốc trừ cỏ, thuốc cỏ, thuốc sâu, thuốc trừ sâu, thuốc rầy, thuốc ngủ, thuốc diệt cỏ, thuốc chuột, thuốc độc, lá ngón`,
  drinks: `uống`,
  doses: `bao nhiêu viên, bao nhiêu, mấy viên, liều bao nhiêu`,
  fatal: `thì chết, không tỉnh lại, không tỉnh, chết nhanh, mới chết, là chết, đi luôn, ngủ luôn`,
  tonight: `tối nay, đêm nay, em uống, tôi uống, con uống, tui uống, chiều nay, mai uống`,
  jumps: `nhảy, gieo mình`,
  deeps: `cầu, sông, giếng, lầu, tầng, sân thượng, mái, kênh, vực, biển`,
  goesTo: `ra, ra cầu, ra sông, xuống sông, lên cầu, ra giữa cầu`,
  farewell: `từ biệt, vĩnh biệt, lời từ biệt, lần cuối, lời cuối, chào mọi người, tạm biệt mọi người, đừng tìm con, đừng tìm em, đừng tìm tôi,
    mọi người đừng tìm, thư tuyệt mệnh, viết thư để lại, viết thư để trên bàn, thư để trên bàn`,
  endOfTalk: `tắt máy, không nghe máy, sống làm gì, xin lỗi bố mẹ, xin lỗi mọi người, đừng tìm, thư tuyệt mệnh, mất hết, bỏ đi, ở lại`,
  goneSelf: `mai tôi không còn, nếu tôi không còn, khi tôi không còn, tôi không còn nữa, em không còn nữa, nếu tôi chết, nếu em chết, mai em không còn,
    tôi tính không ở lại, không ở lại nữa, không còn trên đời`,
  vanish: `biến mất khỏi đây, biến mất thôi, chỉ muốn biến mất, muốn biến mất, biến mất khỏi đời, ngủ luôn không dậy`,
  cuts: `rạch tay, cắt tay, cắt cổ tay, rạch cổ tay, cứa tay, cắt mạch máu`,
  hold: `ôm con, bế con, dắt con`,
  threatensSelf: `dọa nhảy, đòi nhảy, nói là nó nhảy, định nhảy, dọa tự tử, đòi tự tử, dọa chết, đòi chết, dọa uống thuốc, đòi treo cổ,
    nhảy xuống, treo cổ, dọa treo cổ`,

  lostPeople: `con, cháu, bé, ông, bà, cụ, mẹ, bố, ba, má, em trai, em gái, chồng, vợ, người nhà, con nhỏ, chị gái, anh trai, đứa, trẻ`,
  lost: `mất tích, đi lạc, bị lạc, bị lẫn, lẫn, lú lẫn, bỏ nhà đi, bỏ đi, đi mất, đi đâu mất, đi mô mất, lạc mất, mất liên lạc`,
  unfound: `đi đâu mất, đi mô mất, chưa về, không về, không thấy, chưa thấy, từ sáng, từ trưa, từ tối, từ chiều, từ hôm qua, từ sớm, từ tối qua, mất tiêu, tìm khắp,
    tìm không, tắt máy, điện thoại tắt, báo công an, báo ai, bị lạc, mất tích, không nhớ tên, không nhớ nhà, mất rồi`,
  letter: `để lại thư, viết thư, để lại lá thư`,
  search: `tìm khắp nơi, tìm khắp xóm, cả xóm tìm, tìm không thấy, không thấy đâu, chưa tìm thấy, đi tìm, tìm rồi`,
  tricked: `lừa, lừa bán, bị bán, bị lừa`,
  abroad: `campuchia, biên giới, trung quốc, myanmar, miến điện, sang lào, đài loan`,
  ransom: `tiền chuộc, đòi chuộc, chuộc, cầu cứu, nhốt, không cho về`,

  flood: `nước, nước lũ, lũ, nước lụt`,
  rises: `tới, lên, lên tới, ngập, ngập tới, dâng, dâng tới, ngang, vô tới, lút`,
  deep: `mái, nóc, cổ, ngực, bụng, gác, giàn bếp, đầu người, ngang ngực, ngang cổ, nóc nhà, mái nhà, tầng hai, lút đầu, giường, nửa nhà`,
  fast: `nhanh, lẹ, ào ào, mau, cuồn cuộn, chảy xiết`,
  helpless: `liệt, nằm liệt, người già, bà cụ, con nhỏ, em bé, ca nô, thuyền, ghe, kẹt, cứu, không chạy kịp, leo lên, ngồi trên`,
  stuck: `kẹt, mắc kẹt, ngồi trên, leo lên, trèo lên, bị kẹt`,
  stuckWhere: `mái, nóc, nóc nhà, gác, lũ, tra, mái nhà, trong nhà, bên trong, thang máy, trong xe, trên cây, trên nóc`,
  cutOff: `chia cắt, cô lập`,
  want: `hết gạo, hết ăn, đói, ốm, đẻ, ngày, nước uống, cứu`,
  ground: `đất, đồi, núi, đá, ta luy, vách núi, quả đồi, sườn đồi, đất đá`,
  slides: `sạt, sạt lở, lở, sụt, trôi, trượt, sạt xuống, đổ xuống, nứt toác, trôi dần`,
  onto: `nhà, vùi, lấp, người, mất nhà, đường, xóm, bản, xuống`,
  dams: `đê, bờ đê, đập, hồ chứa, thân đê, thân đập`,
  bursts: `vỡ, nứt, rò, phun, phun qua, sắp vỡ, tràn`,
  buildings: `tường, mái, nhà, cây, trần, cầu, mái trường, giàn giáo, mái che, cổng, bức tường`,
  collapses: `sập, đổ, đổ sập, sụp, sập xuống`,
  inside: `đè, đè lên, bên trong, kẹt, vùi, đè trúng, học sinh, có người`,

  corpses: `xác người, xác chết, người chết, thi thể*, tử thi*`,
  seen: `thấy, phát hiện, trôi, nổi, nằm`,
  bombs: `bom, quả bom, đạn pháo, quả đạn, mìn, lựu đạn, đầu đạn`,
  foundWhere: `đào, móng, vườn, ruộng, phát hiện, thấy, gặp, trúng, ao, nghịch`,

  /** The same in English, whole wordings: single words of it are Vietnamese ones too. */
  englishGas: `gas smell, smell of gas, smell gas, smells gas, smelling gas, smells like gas, gas leak, leaking gas, gas is leaking`,
  englishFire: `on fire, caught fire, is burning, are burning, house fire, big fire, smoke coming, full of smoke`,
  englishHarmlessFire: `fire alarm test, fire drill, burning rubbish, burning trash, burning garbage, burning waste, burning straw, burning leaves`,
  englishWater: `is drowning, are drowning, drowned, fell into the river, fell in the river, fell into the water, fell into a well, fell in the canal, swept away`,
  englishHit: `hit by, run over, ran over, knocked down, crashed into, hit a`,
  englishTraffic: `a truck, a car, a bus, a motorbike, a motorcycle, a van, a lorry, a train, the truck, the car, a child, a man, a woman, a person, a pedestrian, a cyclist`,
  englishHelp: `an ambulance, the ambulance, ambulance now, ambulance please, the fire brigade, a fire truck, the fire department, fire engine`,
  englishSend: `send, need, call, want, get us, come`,
  englishHurt: `is bleeding, are bleeding, bleeding badly, is dying, is choking, cannot breathe, can not breathe, not breathing, collapsed, is unconscious,
    having a stroke, having a heart attack, electric shock, electrocuted, badly injured, seriously injured, trapped in, trapped under, snake bite, bitten by a snake`,
  englishDeath: `kill myself, end my life, want to die, commit suicide, suicidal, hurt myself, jump off the`,
  englishViolence: `beating his, beating her, beating me, beats me, hitting me, hits me, beating my, beating up, with a knife, has a knife, has a gun, being raped, raped,
    being attacked, attacked me, broke into my, breaking into, being robbed, kidnapped, threatening to kill, going to kill, locked me`,
  englishLost: `my child is missing, my son is missing, my daughter is missing, child is missing, abandoned baby, baby abandoned, lost my child`,
  englishFlood: `water is rising, stuck on the roof, trapped by the flood, landslide, house collapsed, wall collapsed, power line down, live wire`,

  /** What may happen, or happens as a rule: reported, not suffered. */
  feared: `lo, sợ, dễ, hay, kẻo, nguy cơ, có thể, tránh, phòng, chống, ngừa, lỡ, có ngày, tiềm ẩn, mỗi khi, phòng tránh, phòng chống, đề phòng, chống lại`,
} as const satisfies Readonly<Record<string, string>>

/** To whom, near whom, how urgent: says nothing of what happens. */
export const BACKGROUND_WORDS: ReadonlySet<string> = new Set([
  'people',
  'urgent',
  'selves',
  'children',
  'lostPeople',
  'abusers',
  'spouses',
  'elders',
  'hitPeople',
  'suffers',
  'besideUs',
  'many',
  'young',
])

/** Which words together tell of which danger. */
export const DANGER_FRAMES = frames(
  DANGER_KINDS,
  `
  electric: wires ~5 wireFails
  electric: shocked + people
  gas: gases ~4 escapes
  gas: escapes ~2 gases
  gas: smell ~2 gases + urgent
  fire: smoke ~4 pours ! wasteFire ?
  fire: catches ~1 blaze ! wasteFire
  fire: catches ~1 flames ! wasteFire ?
  fire: flames ~3 spreads ! wasteFire ?
  fire: flames ~1 burnable + urgent ! wasteFire ?
  fire: burnable ~5 flames + urgent ! wasteFire ?
  fire: flames + help ! wasteFire
  fire: putOut ~4 flames ! wasteFire
  water: falls ~4 waters + people ! animals
  water: bathes ~8 sinks + people
  water: waters ~8 sinks + people ! animals
  water: boats ~2 capsizes
  water: people ~6 sinks
  water: pulledOut ~3 people
  water: leftAshore ~5 shore
  medical: people ~8 stricken ! animals
  medical: people ~10 bleeds ! animals
  medical: falls ~3 heights + people ! animals ?
  medical: falls ~3 heights + pain ! animals
  medical: calls ~5 noAnswer + people ! phones
  medical: vehicles ~4 crashes + hurt ! animals
  medical: people ~5 swallows
  medical: biters ~2 bites + badly + people
  medical: machines ~4 grabs ~4 limbs
  medical: eats ~6 vomits + many
  medical: pregnant ~8 labourGoesWrong
  medical: fever ~6 feverish
  violence: abusers ~7 hits ~3 hitPeople ! animals
  violence: splits + hits + spouses ! animals
  violence: spouses ~3 hits ! animals
  violence: suffers ~4 hits ! animals
  violence: besideUs ~6 hits
  violence: hits + outcry
  violence: abusers ~7 confines ! animals
  violence: elders ~8 neglected
  violence: wields ~2 weapons + people
  violence: threatens ~2 deadly
  violence: breaksIn
  violence: hides + abusers + hits
  violence: hides + breaksIn
  violence: suffers ~8 drags ~4 away
  violence: suffers ~4 chases + people
  violence: rapes + people
  violence: weapons ~3 chases + people
  child: children ~8 touches
  child: naked + blackmail
  child: forces ~3 marries + young
  child: babies ~8 leftBehind ~4 leftWhere
  child: leftBehind ~4 babies ~8 leftWhere
  child: children ~5 suffers ~6 childHits ! animals
  child: touches ~6 children
  child: childHits ~3 children ! animals
  child: drags ~3 children ~4 away
  suicide: suicides
  despair: wantsDeath
  despair: selves ~2 toDie
  despair: life ~2 whatFor
  despair: die ~3 beDone + selves
  suicide: drinks ~2 poisons
  despair: poisons + tonight
  despair: drinks ~3 doses + fatal
  despair: doses ~8 fatal
  suicide: jumps ~2 deeps + people
  despair: goesTo ~3 beDone
  suicide: farewell + endOfTalk
  suicide: farewell + selves
  despair: goneSelf
  despair: vanish
  suicide: cuts
  despair: hold ~3 jumps
  suicide: threatensSelf + people
  missing: lostPeople ~9 lost + unfound ! animals
  missing: lostPeople ~6 letter + lost
  missing: lostPeople ~12 search ! animals
  missing: tricked ~4 abroad
  missing: abroad + ransom
  disaster: flood ~4 rises ~2 deep
  disaster: flood ~8 fast + helpless
  disaster: stuck ~4 stuckWhere + people
  disaster: cutOff + want
  disaster: ground ~5 slides + onto
  disaster: slides ~3 onto + ground
  disaster: dams ~4 bursts
  disaster: bursts ~1 dams
  disaster: buildings ~3 collapses + inside
  disaster: collapses ~2 buildings + inside
  gas: englishGas
  fire: englishFire ! englishHarmlessFire
  water: englishWater
  medical: englishHit ~2 englishTraffic
  medical: englishSend ~2 englishHelp
  medical: englishHurt
  despair: englishDeath
  violence: englishViolence
  missing: englishLost
  disaster: englishFlood
  other: corpses + seen
  other: bombs + foundWhere
  `,
)

/** Set phrases in which a word of danger means something else; they are taken out before danger is looked for. */
export const HARMLESS_PHRASES = `
  đánh giá, đánh máy, đánh số, đánh bắt, đánh bài, đánh bạc, đánh đề, đánh con gì, đánh con mấy, đánh con số, đánh con lô, đánh con đề, đánh cầu, đánh cờ, đánh răng, đánh dấu, đánh thuế, đánh vật,
  đánh đồng, đánh đàn, đánh trống, đánh mất, đánh rơi, đánh bóng, đánh lô, đập đá, đập nhà, đập tường, đập bỏ, đập thủy, đập tràn, hồ đập,
  con đập, cái đập, đập đi xây, nhạc đập, cháy hàng, cháy vé, cháy túi, cháy phố, cháy hết mình, cháy da, cháy nắng, cháy máy, đá cháy,
  bóng cháy, cháy bóng, vẫn cháy, cháy lên nào, đèn đường cháy, đèn đường bị cháy, bóng đèn bị cháy, đèn bị cháy, bán cháy, cháy sạch hàng,
  lửa nghề, ngọn lửa nghề, chết cười, cười chết, cười muốn chết, chết mê, chết dở, chết dở với, chết đi được, chết mất, chết máy, chết khiếp, chết người vì,
  đẹp chết người, chết lặng, chết rồi em, chết rồi tôi, chết cóng, mệt muốn chết, nóng muốn chết, đói muốn chết, chờ muốn chết, lo muốn chết,
  vui muốn chết, ngon muốn chết, rét muốn chết, lạnh muốn chết, cay muốn chết, bận muốn chết, mắc cười muốn chết, chờ chết, ghét muốn chết,
  đứt ruột, cứu trợ, nghiên cứu, tra cứu, cứu xét, cứu đói, cứu cánh, cứu vãn, bom tấn, bom nước, bom hàng, sốt đất, sốt giá, sốt vé, ngập đầu,
  ngập tràn, chìm trong đống, kẹt xe, kẹt tiền, kẹt lịch, kẹt đường, nghẹn lời, đâm đơn, dao kéo, dao động, khó thở với, ngộp thở với, ngột ngạt, ngạt mũi, bắn tỉa,
  bị đánh thuế, máu nhiễm, hiến máu, xét nghiệm máu, máu lửa, muốn xỉu, xỉu up, tủ thuốc cấp cứu, sơ cấp cứu, cướp diễn đàn, cướp lời,
  trộm vía, đuối lý, hụt hơi, nhảy việc, nhảy múa, nhảy dây, tự sát kinh doanh, bóp giá, bị đánh trượt, đánh trượt, đánh rớt, đánh đố,
  đánh tráo, trượt hộ nghèo, bất động sản, đuổi việc, đuổi học, đá bóng, tông màu, tông đơ, đâm chồi, sập web, sập mạng, web sập, mạng sập, sập tiệm, sập nguồn, máy sập,
  lật mặt, lật lọng, rơi nước mắt, rơi vào, rớt mạng, rớt hộ nghèo, ngã ba*, ngã tư*, ngã năm*, ngã giá, ngã rẽ, ngã mặn, thuốc tẩy giun,
  mất nết, nợ ngập
`
