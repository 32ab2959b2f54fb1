import { fileOfPackage } from './file-of-package';

/** The letters of the PDF, under the SIL Open Font License 1.1: what the first family lacks comes from the second. */
const FILES = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
] as const;

export const fontFiles = (): string[] => FILES.map(fileOfPackage);
