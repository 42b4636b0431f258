import { createApp } from 'vue';
import News from './News.vue';
import '@lienthong/elements/define/news.js';
import '@lienthong/elements/define/provider.js';

createApp(News).mount('#app');
