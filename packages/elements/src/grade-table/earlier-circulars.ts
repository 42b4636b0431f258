export { subjectRulesById } from '@lienthong/regulations';
