/** Country codes of the telephone (ITU-T E.164), each with its ISO code, of countries that the book of carriers knows. */
const CALLING_CODES = `
20eg 211ss 212ma 213dz 216tn 218ly 220gm 221sn 223ml 224gn 225ci 226bf 227ne 228tg 229bj 230mu 231lr 233gh
234ng 235td 236cf 237cm 238cv 241ga 242cg 243cd 244ao 248sc 249sd 250rw 251et 254ke 255tz 256ug 257bi 258mz
260zm 261mg 263zw 264na 265mw 266ls 267bw 268sz 27za 30gr 31nl 32be 33fr 34es 351pt 352lu 353ie 354is 355al
356mt 357cy 358fi 359bg 36hu 370lt 371lv 372ee 373md 374am 375by 376ad 377mc 380ua 381rs 382me 385hr 386si
387ba 389mk 39it 40ro 41ch 420cz 421sk 423li 43at 44gb 45dk 46se 47no 48pl 49de 501bz 502gt 503sv 504hn
505ni 506cr 507pa 509ht 51pe 52mx 53cu 54ar 55br 56cl 57co 58ve 591bo 592gy 593ec 595py 597sr 598uy 60my
61au 62id 63ph 64nz 65sg 66th 673bn 675pg 679fj 81jp 82kr 84vn 852hk 853mo 855kh 856la 86cn 880bd 886tw
90tr 91in 92pk 93af 94lk 95mm 960mv 961lb 962jo 963sy 964iq 965kw 966sa 967ye 968om 971ae 972il 973bh 974qa
975bt 976mn 977np 98ir 992tj 993tm 994az 995ge 996kg 998uz`

const countries = new Map([...CALLING_CODES.matchAll(/(\d+)([a-z]{2})/g)].map(([, code, country]) => [code, country]))

/**
 * The country that issued a SIM, as an ISO code: an ICCID is 89, a telephone's country code, the issuer (ITU-T E.118).
 * Undefined for codes that several countries share, and for those of no country, as many machines' SIMs have.
 */
export function countryOfIccid(iccid: string): string | undefined {
  if (!iccid.startsWith('89')) return undefined
  for (const length of [3, 2]) {
    const country = countries.get(iccid.slice(2, 2 + length))
    if (country !== undefined) return country
  }
  return undefined
}
