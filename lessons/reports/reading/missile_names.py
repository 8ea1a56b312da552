"""Names of missiles and rockets, and the words that a kind of missile is told by."""

NAMES = (
    r"Hwasong(?:pho)?|Hwasal|Pulhwasal|Pukguksong|Pukkuksong|Musudan|Rodong|Nodong|Scud|Taepodong|Taepo Dong|Unha|"
    r"Chollima|Kwangmyongsong|Agni|Prithvi|BrahMos|Shaurya|Pralay|Nirbhay|"
    r"Ababeel|Shaheen|Ghauri|Babur|Ra'ad|Fatah|Fateh|Shahab|Sejjil|Emad|Ghadr|Khorr?amshahr|Kh[ae]i?y?bar(?: Shekan)?|"
    r"Zolfaghar|Qiam|Simorgh|Qased|Zuljanah|Qaem|Fattah|Nasr|Abdali|Ghaznavi|Hatf|"
    r"Sarmat|Yars|Topol|Bulava|Sineva|Iskander|Kinzhal|Oreshnik|Burevestnik|Avangard|Tsirkon|Zircon|Kalibr|Kedr|"
    r"Minuteman|Trident|Dongfeng|(?:DF|JL|KN|RS|SS|UR|SM)(?=[- ]?(?:N-)?\d)|M51|Palestine(?=[ -]?\d)|Burkan|Jericho|"
    r"Tayfun|"
    r"Bora|Hyunmoo|Hsiung Feng|Long March|Falcon|Epsilon|Soyuz|Angara|Ariane|PSLV|GSLV|Nuri|ATACMS|Tomahawk|Storm "
    r"Shadow|Dark Eagle|Khalij Fars|K-4|K-15|Badr|Zulfiqar|Haj Qass?em|Akash|Astra|Sajjil|Qadr|Ghaem|Quds(?=[ -]?\d)|"
    r"Paveh|Hoveyzeh|AGNI|PRITHVI|BRAHMOS|SHAHEEN|BABUR|HWASONG|TOPOL|BULAVA|Standard Missile(?=-\d)|Zelzal|Dezful|"
    r"Tochka|LORA|PrSM|Rokot|Kuaizhou|H3|H-?IIA|H2A|MRSAM|LRSAM|Atlas V"
)
CLASS = (
    r"(?:(?:(?:new|suspected|apparent|possible|unidentified|unarmed|nuclear-capable|solid-fuel(?:l?ed)?|"
    r"liquid-fuel(?:l?ed)?|hypersonic|strategic|tactical|guided|supersonic|aeroballistic|quasi-ballistic|"
    r"submarine-launched|sea-launched|air-launched|"
    r"short|medium|intermediate|long|longer|close|mid)(?:[- ]to[- ](?:medium|intermediate|long))?(?:[- "
    r"]range)?(?:-type)?|short-|medium-|surface-to-surface|ground-to-ground|surface-to-air|air-to-surface|"
    r"air-to-ground|anti-ship|land-attack|"
    r"inter-?continental|ballistic|cruise|multiple|super-large|large-caliber|large-calibre|road-mobile|type|new-type|"
    r"land-based|sub-launched|two-stage|three-stage|carrier|satellite|space|nuclear|so-called|what (?:it|they) "
    r"called|artillery|"
    r"\d{3}[- ]?mm|medium to long)[\s,]+)+"
)
