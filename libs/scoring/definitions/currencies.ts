/**
 * The alphabetic codes of ISO 4217: its list of current currencies and funds as of January 2026, without the codes that stand for no
 * currency (XTS, XXX).
 */
const CURRENT =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU ' +
  'CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD ' +
  'JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO ' +
  'NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT ' +
  'TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT ' +
  'XSU XUA YER ZAR ZMW ZWG';

/** Codes withdrawn since 2006 (ISO 4217, list three): records of the past are in them. */
const WITHDRAWN =
  'ANG AZM BGN BYR CSD CUC CYP EEK GHC HRK LTL LVL MRO MTL MZM SDD SIT SKK SLL STD TMM VEB VEF ZMK ZWD ZWL ZWN ZWR';

const CODES: ReadonlySet<string> = new Set(`${CURRENT} ${WITHDRAWN}`.split(' '));

/** Whether the text is the code of a currency, present or withdrawn since 2006, in capitals as ISO 4217 writes it. */
export const isCurrency = (code: string): boolean => CODES.has(code);
