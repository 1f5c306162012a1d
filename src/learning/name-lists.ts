const words = (text: string): readonly string[] => text.trim().split(/[\s,]+/u)

/** Family names that stand for themselves even in small letters. */
export const STRONG_SURNAMES: ReadonlySet<string> = new Set(words('nguyễn huỳnh trịnh quách'))

/** Family names, with their marks. */
export const SURNAMES: ReadonlySet<string> = new Set(
  words(`
    nguyễn huỳnh trịnh đoàn quách diệp trần lê phạm hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh
    lâm mai trương lương cao tạ hà châu tô tăng thái tống triệu vương chu kiều khương hứa nông lò giàng thào sùng
    bàn lã lưu mạc nghiêm phùng cù doãn
  `),
)

/** Those whose bare form begins a name in a text without marks. */
export const PLAIN_SURNAMES: ReadonlySet<string> = new Set(
  words('nguyen tran le pham hoang huynh phan vu vo bui do ho ngo trinh dinh luu'),
)

/** Syllables that stand between family name and given name. */
export const MIDDLE_NAMES: ReadonlySet<string> = new Set(
  words(
    'văn thị hữu đức minh ngọc thanh quang xuân đình thu kim hồng bá công trọng quốc gia bảo mỹ thúy tuấn',
  ),
)

/** Given names that are rarely other words after a title. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  words(`
    lan hoa huệ cúc hồng hùng dũng tuấn cường thắng long sơn hải nam đức minh quân khánh vinh phúc  lộc khoa
    huy hoàng hiếu nghĩa  kiên tùng thịnh  đạt phong   duy  nhật khôi đăng việt thái 
    hương hằng hạnh hiền hà thảo thủy thúy thùy trang linh ly loan nga ngọc nhung nguyệt oanh phượng quỳnh tuyết
    trinh trâm uyên vân vy yến anh chi diệp dung giang hân huyền khuê lệ liên liễu mai  nhi nhàn như phương
    quyên sen  thơ  thoa trúc xuân bích cẩm châu đào hảo  mận ngân nhân sương thắm thơm tươi út hậu 
    khang lâm luân  mạnh nghị nguyên nhạc  phước quý   tấn thạch thiện  thuận  tín toản triết
    trí triều trọng tú tường tuyên  vũ vượng đông   dương   chinh  bình bằng ân 
  `),
)

/** Given names whose bare form hardly is another word. */
export const PLAIN_GIVEN_NAMES: ReadonlySet<string> = new Set(
  words(`
    lan hung tuan cuong thang hai duc quan khanh vinh phuc huy hieu nghia kien tung thinh khoi hang hanh hien thuy
    linh loan nga ngoc nhung oanh quynh tuyet trinh tram uyen yen huyen lien nhi quyen thoa thom khang luan manh
    nguyen phuoc tuong vuong bich cam ngan
  `),
)

/** How people are called before their name; with marks. */
export const TITLES: ReadonlySet<string> = new Set(
  words(`
    ông bà anh chị cô chú bác cụ thầy dì cậu mợ thím em cháu con bé bạn cưng mẹ bố cha ba má chồng vợ
  `),
)

/** Titles after which a name in small letters is a name. */
export const FORMAL_TITLES: ReadonlySet<string> = new Set(
  words('ông bà anh chị cô chú bác cụ thầy dì cậu mợ thím'),
)
/** The same without marks, those that are no other frequent word. */
export const PLAIN_TITLES: ReadonlySet<string> = new Set(words('ong anh chi chu bac thay cu di cau'))

/** Capitalised words of public life, folded: bodies, papers, services, days. */
export const PUBLIC_WORDS: ReadonlySet<string> = new Set(
  words(`
    ubnd hdnd ub uy ban nhan dan xa phuong viet nam cong an hoi dong trung tam phuc vu hanh chinh bo noi so phong
    nghi dinh luat thong tu quyet dat dai zalo facebook messenger vneid google internet wifi otp cccd cmnd bhyt bhxh
    gks tthc dvc tet covid tieng anh phap trung quoc nhat han my lao campuchia dang doan mat tran to quoc nong phu nu
    thanh nien cuu chien binh can cuoc khai sinh tu ket hon so do hong ho chieu the giay don mau bao hiem y te xa hoi
    chinh phu quoc gia cong dich truc tuyen bi thu chu tich pho truong ban giam doc toa an vien kiem sat
    thu hai ba nam sau bay nhat gmail youtube tiktok sim atm qr ok vnd pdf app web ad admin ai bot vn
  `),
)

/** Words that end a name or a place in small letters, folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(`
    la thi ma va cho xin muon can hoi o tai bi co khong ko k kg hok roi nay kia do nao gi dang da se duoc toi em minh
    tui chung ban nha ngay hom tu den len xuong voi cua nen vi ai sao the nhu khi luc neu de lam di ve ra vao sinh
    tuoi nam thang gio phut nguoi moi cung van chua con hay hoac nhung nhieu it qua lai nua a oi nhe nha u da vang
    dung sai truoc sau tren duoi trong ngoai gan xa giup chi anh ong ba co chu bac chau hien nop nhan lay xem biet
    thuong tru tam cu ngu que goc thuoc mat het dien thoai sdt so dia chi voi gap bao nhieu may nuoc rac hong hu ngap
    chay mo dong tam lai bat duong cau dien xe luon thay phai deu toan ca lan cach may
  `),
)
