/** Byte layout of a ZIP file (PKWARE APPNOTE 6.3, the parts that every reader knows; no ZIP64). */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
export type ZipMethod = typeof METHOD_STORED | typeof METHOD_DEFLATED;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_UTF8 = 0x0800;

/** What a value reads when the true one stands in a ZIP64 record. */
export const ZIP64_MARK_16 = 0xffff;
export const ZIP64_MARK_32 = 0xffffffff;

/** 1 January 1980, midnight, in DOS form: one date for all, so that equal content gives equal bytes. */
export const FIXED_DOS_DATE = 0x0021;
export const VERSION_NEEDED = 20;

/** A view of the very bytes of an array, wherever they lie in its buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
