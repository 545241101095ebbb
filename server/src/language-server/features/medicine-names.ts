/**
 * Medicines other than opioids, by brand and substance, for completion: the names of the vocabulary's classes of medicines
 * (`rules/vocabulary/classes`, from NorMedTerm with FEST names up to 2020, CC BY 4.0) that are spelt as on the package. No
 * strengths: the sources of the vocabulary have none for these.
 */

/** Against pain, migraine and spasm, for sleep, and for the conditions that pain clinics see. */
export const PAIN_MEDICINES: readonly string[] = names(`
  Paracet paracetamol Panodil Pinex Pamol Paracetduo Perfalgan Ibux ibuprofen Ibumetin Brufen Burana Ipren Voltaren diklofenak
  Cataflam Modifenac Otriflu Arthrotec naproksen Napren Ledox Alpoxen Vimovo Celebra celekoksib Arcoxia etorikoksib Turox Brexidol
  piroksikam meloksikam Orudis ketoprofen Toradol ketorolak Relifex nabumeton indometacin Indocid Globoid Aspirin Dispril Albyl
  acetylsalisylsyre Fanalgin Antineuralgica Novalgin
  gabapentin Neurontin Lyrica pregabalin Cymbalta duloksetin Yentreve Sarotex amitriptylin Noritren nortriptylin Anafranil
  klomipramin Tofranil imipramin Surmontil trimipramin Efexor venlafaksin Tegretol karbamazepin Trimonil Trileptal okskarbazepin
  Lamictal lamotrigin Topimax topiramat Orfiril valproat Keppra levetiracetam fenytoin Zonegran zonisamid Vimpat lakosamid Remeron
  mirtazapin Tolvon mianserin
  baklofen Lioresal Sirdalud tizanidin Norgesic Norflex orfenadrin Somadril karisoprodol Versatis Emla Xylocain lidokainplaster
  kapsaicin Capsina Qutenza Botox Catapresan klonidin Ketalar Sativex Bedrocan naltrekson memantin Mestinon Akineton
  Imigran sumatriptan Maxalt rizatriptan Relpax eletriptan Zomig zolmitriptan Naramig naratriptan Almogran almotriptan Anervan
  Cafergot Aimovig erenumab Ajovy fremanezumab Emgality galcanezumab Vyepti Vydura rimegepant Aquipta atogepant flunarizin Sibelium
  Migea
  Visanne dienogest Zoely Cerazette desogestrel Primolut noretisteron Zoladex goserelin Procren Synarela nafarelin Ryeqo relugolix
  Oralovin Microgynon Yasmin Loette Almina Synfase Provera Mirena
  prednisolon prednison Medrol Salazopyrin metotreksat Metex Plaquenil hydroksyklorokin Humira adalimumab Enbrel etanercept Remicade
  Cimzia Simponi Cosentyx sekukinumab Arava leflunomid Stelara Xeljanz Olumiant kolkisin Colrefuz allopurinol
  melatonin Circadin Slenyto Modiodal modafinil ivabradin midodrin Florinef Valtrex valaciklovir Tysabri natalizumab Ocrevus
  amantadin
`)

/** For the mind and for other diseases. */
export const OTHER_MEDICINES: readonly string[] = names(`
  Cipralex escitalopram Cipramil citalopram Zoloft sertralin Seroxat paroksetin Fontex fluoksetin Fevarin Brintellix vortioksetin
  Wellbutrin bupropion Valdoxan agomelatin Aurorix moklobemid litium Lithionit Seroquel kvetiapin Zyprexa olanzapin Risperdal
  risperidon Abilify aripiprazol Truxal klorprotiksen Nozinan levomepromazin Trilafon perfenazin Cisordinol Haldol haloperidol
  Leponex klozapin Xeplion Ritalin metylfenidat Concerta Medikinet Equasym Elvanse Aduvanz lisdeksamfetamin Attentin Dexamin
  deksamfetamin Strattera atomoksetin Intuniv buspiron Atarax hydroksyzin
  Sobril Alopam oksazepam Vival Valium Stesolid diazepam Rivotril klonazepam Xanor alprazolam Mogadon Apodorm nitrazepam Imovane
  zopiklon Stilnoct zolpidem Vallergan alimemazin Phenergan prometazin Quviviq daridoreksant
  metoprolol Selo-Zok Seloken atenolol bisoprolol Emconcor propranolol Inderal Pranolol karvedilol sotalol enalapril Renitec ramipril
  Triatec lisinopril Zestril Vivatec perindopril kandesartan Atacand Amias losartan Cozaar valsartan Diovan irbesartan Aprovel
  telmisartan Micardis olmesartan Benetor Entresto amlodipin Norvasc lerkanidipin Zanidip nifedipin Adalat verapamil Isoptin
  diltiazem Cardizem hydroklortiazid Esidrex furosemid Furix Diural Burinex bumetanid spironolakton Spirix Aldactone simvastatin
  Zocor atorvastatin Lipitor rosuvastatin Crestor pravastatin ezetimib Ezetrol nitroglycerin Imdur Ismo Plavix klopidogrel Brilique
  Marevan warfarin Eliquis apiksaban Xarelto rivaroksaban Pradaxa dabigatran Lixiana Fragmin Klexane digoksin Lanoxin digitoksin
  flekainid Tambocor Cordarone doksazosin Carduran moksonidin Physiotens Hyzaar Renedil Exforge felodipin Lodoz Trombyl
  metformin Glucophage Janumet Januvia sitagliptin Jardiance empagliflozin Forxiga dapagliflozin Synjardy Ozempic semaglutid Wegovy
  Rybelsus Victoza Saxenda Trulicity Mounjaro insulin Lantus Tresiba Toujeo Abasaglar NovoRapid Humalog Fiasp Levemir Insulatard
  NovoMix Amaryl glimepirid
  Nexium esomeprazol Somac pantoprazol Pantoloc omeprazol Losec Lanzo lansoprazol famotidin Pepcid Gaviscon Balancid laktulose
  Duphalac Movicol Laxabon Dulcolax Laxoberal Toilax Visiblin Importal Klyx Microlax Moventig Afipran metoklopramid Zofran
  ondansetron Imodium loperamid Creon Pentasa Asacol Entocort budesonid Ursofalk Questran
  Ventoline Airomir Bricanyl Buventol Seretide Symbicort Relvar Flutide Flutiform Pulmicort Spiriva Trelegy Trimbow Ultibro Anoro
  Atrovent Singulair montelukast Aerius desloratadin loratadin Clarityn cetirizin Zyrtec Kestine Xyzal Telfast Nasonex flutikason
  Avamys Rhinocort acetylcystein Bronkyl
  Levaxin levotyroksin Euthyrox liothyronin Neo-Mercazole estradiol Vagifem Ovesterin Activelle Progynova Trisekvens Femoston
  Divigel Nebido Testogel testosteron Calcigran Fosamax alendronat Prolia Aclasta Evista Behepan folsyre Niferex Hemofer Duroferon
  CosmoFer Omnic tamsulosin Duodart finasterid Proscar Avodart Vesicare Betmiga Detrusitol Toviaz tamoksifen Arimidex anastrozol
  Femar letrozol Aromasin Zytiga Xtandi Nexplanon Implanon NuvaRing Caverject Cialis Viagra sildenafil
  Hiprex aciklovir doksylin Apocillin penicillin Selexid trimetoprim Bactrim Dalacin Imurel azatioprin CellCept Madopar Sinemet
  Sifrol pramipeksol Requip Neupro Aricept donepezil Ebixa Exelon Copaxone Gilenya Tecfidera Aubagio Mavenclad Antabus Campral
  Skyrizi Tremfya Dupixent Daivobet Betnovat Elidel Protopic timolol Xalatan latanoprost Cosopt isotretinoin
`)

function names(text: string): string[] {
  return text.trim().split(/\s+/)
}
