/** What officers read in the report (Vietnamese) and whoever runs the suite on the screen (English). */
export interface Words {
  vi: string;
  en: string;
}
