/** Điều 12, "được miễn học môn Thể dục, môn Âm nhạc, môn Mỹ thuật"; of Giáo dục quốc phòng - An ninh the practical part only. */
export const exemptableSubjects: readonly string[] = ['theDuc', 'amNhac', 'miThuat'];
