import { guidance } from '../../../ui/guidance/ar.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in Arabic. */
export const ar: Texts = {
  title: 'التحقق',
  cancel: 'إلغاء',
  again: 'حاول مرة أخرى',
  wait: { starting: { title: 'جارٍ التحضير', text: 'اختر «السماح» عندما يطلب متصفحك الكاميرا.' }, judging: { title: 'أوشكنا على الانتهاء', text: 'نلقي نظرة دقيقة' } },
  done: { good: { title: 'إنه أنت حقًا', text: 'يمكنك المتابعة.' }, refused: { title: 'لم يتأكد بعد', text: 'واجه الضوء وحاول مرة أخرى.' } },
  instructions: {
    see_straight: 'انظر مباشرة إلى الكاميرا',
    look_left: 'أدر رأسك إلى اليسار',
    look_right: 'أدر رأسك إلى اليمين',
    open_mouth: 'افتح فمك',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'هذه الكاميرا غير مناسبة', text: 'استخدم كاميرا جهازك من دون برنامج وسيط.' },
    'Camera.NotFound': { title: 'لم نجد كاميرا', text: 'صِل كاميرا أو افتح هذه الصفحة على هاتفك.' },
    'Camera.PermissionDenied': { title: 'الكاميرا محظورة', text: 'افتح الأذونات بجانب العنوان واسمح بالكاميرا ثم حاول مرة أخرى.' },
    'Verification.Timeout': { title: 'انتهى الوقت', text: 'أبقِ وجهك داخل الإطار حتى النهاية.' },
    'Verification.Disrupted': { title: 'لم نعد نراك', text: 'أبقِ وجهك كله داخل الإطار حتى النهاية.' },
    'Verification.Error': { title: 'لم ينجح الأمر بعد', text: 'تحقق من الاتصال والضوء ثم حاول مرة أخرى.' },
    'Internal.Cancelled': { title: 'لقد توقفت', text: 'لم يُحفظ شيء. يمكنك البدء من جديد متى شئت.' },
  },
  other: { title: 'لسنا جاهزين بعد', text: 'الخطأ من جانبنا. حاول لاحقًا من فضلك.' },
};
