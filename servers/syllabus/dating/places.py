"""Zones of states, provinces, cities and countries.

Source: the IANA time zone database (zone.tab and its comments) for countries with one zone in use, and general
knowledge of which side of a zone's border a city lies on for the states and countries with several.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "AREA_ZONES",
    "CITY_ZONES",
    "COUNTRY_ZONES",
    "STATE_NAMES",
    "STATE_ZONES",
    "ZONE_WORDS",
]

_EASTERN: Final = "America/New_York"
_CENTRAL: Final = "America/Chicago"
_MOUNTAIN: Final = "America/Denver"
_PACIFIC: Final = "America/Los_Angeles"

_EASTERN_STATES: Final = "CT DC DE FL GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"
_CENTRAL_STATES: Final = "AL AR IA IL KS LA MN MO MS ND NE OK SD TX WI"
#: State or province -> zone of (nearly) all of its universities; the exceptions are in ``CITY_ZONES``.
STATE_ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(_EASTERN_STATES.split(), _EASTERN),
    **dict.fromkeys(_CENTRAL_STATES.split(), _CENTRAL),
    **dict.fromkeys(("CO", "MT", "NM", "UT", "WY"), _MOUNTAIN),
    **dict.fromkeys(("CA", "NV", "OR", "WA"), _PACIFIC),
    "AK": "America/Anchorage", "AZ": "America/Phoenix", "HI": "Pacific/Honolulu", "ID": "America/Boise",
    "IN": "America/Indiana/Indianapolis", "MI": "America/Detroit", "PR": "America/Puerto_Rico",
    "AB": "America/Edmonton", "BC": "America/Vancouver", "MB": "America/Winnipeg", "NB": "America/Halifax",
    "NL": "America/St_Johns", "NS": "America/Halifax", "ON": "America/Toronto", "PE": "America/Halifax",
    "QC": "America/Toronto", "SK": "America/Regina",
    "NSW": "Australia/Sydney", "VIC": "Australia/Melbourne", "QLD": "Australia/Brisbane", "TAS": "Australia/Hobart",
}  # fmt: skip
#: Kentucky and Tennessee lie in two zones: only their cities tell.
STATE_NAMES: Final[dict[str, str]] = {
    "alabama": "AL", "alaska": "AK", "alberta": "AB", "arizona": "AZ", "arkansas": "AR", "california": "CA",
    "colorado": "CO", "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "louisiana": "LA", "maine": "ME",
    "manitoba": "MB", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "ohio": "OH",
    "oklahoma": "OK", "ontario": "ON", "oregon": "OR", "pennsylvania": "PA", "quebec": "QC", "saskatchewan": "SK",
    "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "wisconsin": "WI", "wyoming": "WY",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC",
    "north dakota": "ND", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD",
    "west virginia": "WV", "british columbia": "BC", "nova scotia": "NS", "new brunswick": "NB",
}  # fmt: skip
#: (city, state) -> zone, where a state has several.
CITY_ZONES: Final[dict[tuple[str, str], str]] = {
    **{(city, "TN"): _EASTERN for city in ("knoxville", "chattanooga", "johnson city", "cleveland", "maryville", "collegedale")},
    **{(city, "TN"): _CENTRAL for city in ("nashville", "memphis", "murfreesboro", "cookeville", "clarksville", "jackson", "martin", "sewanee")},
    **{(city, "KY"): _EASTERN for city in ("lexington", "richmond", "frankfort", "highland heights", "morehead", "berea", "danville", "georgetown")},
    ("louisville", "KY"): "America/Kentucky/Louisville",
    **{(city, "KY"): _CENTRAL for city in ("bowling green", "murray", "owensboro", "paducah")},
    **{(city, "FL"): _CENTRAL for city in ("pensacola", "panama city")},
    **{(city, "TX"): _MOUNTAIN for city in ("el paso",)},
    **{(city, "IN"): _CENTRAL for city in ("gary", "hammond", "evansville", "valparaiso", "westville", "michigan city")},
    **{(city, "ID"): _PACIFIC for city in ("moscow", "lewiston", "coeur d'alene")},
    **{(city, "SD"): _MOUNTAIN for city in ("rapid city", "spearfish")},
    **{(city, "NE"): _MOUNTAIN for city in ("chadron",)},
    **{(city, "ND"): _MOUNTAIN for city in ("dickinson",)},
    **{(city, "OR"): "America/Boise" for city in ("ontario",)},
    ("moncton", "NB"): "America/Moncton",
}  # fmt: skip
#: Country's top-level domain -> zone, for countries with one zone at all of their universities.
COUNTRY_ZONES: Final[dict[str, str]] = {
    "ae": "Asia/Dubai", "am": "Asia/Yerevan", "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna",
    "az": "Asia/Baku", "ba": "Europe/Sarajevo", "bd": "Asia/Dhaka", "be": "Europe/Brussels", "bg": "Europe/Sofia",
    "bh": "Asia/Bahrain", "by": "Europe/Minsk", "ch": "Europe/Zurich", "cn": "Asia/Shanghai",
    "co": "America/Bogota", "cr": "America/Costa_Rica", "cy": "Asia/Nicosia", "cz": "Europe/Prague",
    "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "ee": "Europe/Tallinn", "eg": "Africa/Cairo",
    "et": "Africa/Addis_Ababa", "fi": "Europe/Helsinki", "fr": "Europe/Paris", "ge": "Asia/Tbilisi",
    "gh": "Africa/Accra", "gr": "Europe/Athens", "gt": "America/Guatemala", "hk": "Asia/Hong_Kong",
    "hr": "Europe/Zagreb", "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem",
    "in": "Asia/Kolkata", "iq": "Asia/Baghdad", "ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome",
    "jm": "America/Jamaica", "jo": "Asia/Amman", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi", "kr": "Asia/Seoul",
    "kw": "Asia/Kuwait", "lb": "Asia/Beirut", "lk": "Asia/Colombo", "lt": "Europe/Vilnius", "lu": "Europe/Luxembourg",
    "lv": "Europe/Riga", "ma": "Africa/Casablanca", "mk": "Europe/Skopje", "mo": "Asia/Macau", "mt": "Europe/Malta",
    "my": "Asia/Kuala_Lumpur", "ng": "Africa/Lagos", "nl": "Europe/Amsterdam", "no": "Europe/Oslo",
    "np": "Asia/Kathmandu", "nz": "Pacific/Auckland", "om": "Asia/Muscat", "pa": "America/Panama",
    "pe": "America/Lima", "ph": "Asia/Manila", "pk": "Asia/Karachi", "pl": "Europe/Warsaw", "pr": "America/Puerto_Rico",
    "py": "America/Asuncion", "qa": "Asia/Qatar", "ro": "Europe/Bucharest", "rs": "Europe/Belgrade",
    "rw": "Africa/Kigali", "sa": "Asia/Riyadh", "se": "Europe/Stockholm", "sg": "Asia/Singapore",
    "si": "Europe/Ljubljana", "sk": "Europe/Bratislava", "th": "Asia/Bangkok", "tn": "Africa/Tunis",
    "tr": "Europe/Istanbul", "tt": "America/Port_of_Spain", "tw": "Asia/Taipei", "tz": "Africa/Dar_es_Salaam",
    "ug": "Africa/Kampala", "uk": "Europe/London", "uy": "America/Montevideo", "ve": "America/Caracas",
    "vn": "Asia/Ho_Chi_Minh", "za": "Africa/Johannesburg", "zm": "Africa/Lusaka", "zw": "Africa/Harare",
}  # fmt: skip
#: Printed names of zones -> zone. "EST" in a syllabus means the zone's local time, summer time included.
ZONE_WORDS: Final[dict[str, str]] = {
    "et": _EASTERN, "est": _EASTERN, "edt": _EASTERN, "eastern time": _EASTERN, "eastern standard time": _EASTERN,
    "eastern daylight time": _EASTERN, "us eastern": _EASTERN, "eastern": _EASTERN,
    "ct": _CENTRAL, "cst": _CENTRAL, "cdt": _CENTRAL, "central time": _CENTRAL, "central standard time": _CENTRAL,
    "central daylight time": _CENTRAL, "central": _CENTRAL,
    "mt": _MOUNTAIN, "mst": _MOUNTAIN, "mdt": _MOUNTAIN, "mountain time": _MOUNTAIN,
    "mountain standard time": _MOUNTAIN, "mountain daylight time": _MOUNTAIN, "mountain": _MOUNTAIN,
    "pt": _PACIFIC, "pst": _PACIFIC, "pdt": _PACIFIC, "pacific time": _PACIFIC, "pacific standard time": _PACIFIC,
    "pacific daylight time": _PACIFIC, "pacific": _PACIFIC,
    "gmt": "Europe/London", "bst": "Europe/London", "uk time": "Europe/London", "cet": "Europe/Berlin",
    "cest": "Europe/Berlin", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul", "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "ist": "Asia/Kolkata", "utc": "UTC",
    "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland", "hst": "Pacific/Honolulu", "akst": "America/Anchorage",
    "akdt": "America/Anchorage", "beijing time": "Asia/Shanghai",
}  # fmt: skip
_AREAS: Final[dict[str, str]] = {
    _EASTERN: (
        "203 475 860 959 202 771 302 239 305 321 352 386 407 561 689 727 754 772 786 813 863 904 941 954 656 645 229 404"
        " 470 478 678 706 762 770 912 943 606 859 339 351 413 508 617 774 781 857 978 240 301 410 443 667 227 207 252 336"
        " 704 743 828 910 919 980 984 472 603 201 551 609 640 732 848 856 862 908 973 212 315 332 347 363 516 518 585 607"
        " 631 646 680 716 718 838 845 914 917 929 934 329 216 220 234 330 380 419 440 513 567 614 740 937 326 215 223 267"
        " 272 412 445 484 570 582 610 717 724 814 835 878 401 803 839 843 854 864 423 865 276 434 540 571 703 757 804 826"
        " 948 802 304 681"
    ),
    "America/Detroit": "231 248 269 313 517 586 616 679 734 810 906 947 989",
    "America/Indiana/Indianapolis": "260 317 463 574 765 930",
    "America/Kentucky/Louisville": "502",
    _CENTRAL: (
        "219 270 364 205 251 256 334 659 938 479 501 870 319 515 563 641 712 217 224 309 312 331 447 464 618 630 708 730"
        " 773 779 815 847 872 316 620 785 913 225 318 337 504 985 218 320 507 612 651 763 952 314 417 557 573 636 660 816"
        " 975 228 601 662 769 402 531 405 539 572 580 918 615 629 731 901 210 214 254 281 325 346 361 409 430 432 469 512"
        " 682 713 726 737 806 817 830 832 903 936 940 945 956 972 979 262 274 353 414 534 608 715 920"
    ),
    _MOUNTAIN: "303 719 720 970 983 406 505 575 385 435 801 307 915",
    _PACIFIC: (
        "209 213 279 310 323 341 350 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 805 818"
        " 820 831 840 858 909 916 925 949 951 702 725 775 503 541 458 971 206 253 360 425 509 564"
    ),
    "America/Phoenix": "480 520 602 623 928",
    "America/Anchorage": "907",
    "Pacific/Honolulu": "808",
    "America/Puerto_Rico": "787 939",
    "America/Toronto": (
        "226 249 289 343 365 416 437 519 548 613 647 683 705 905 263 354 367 418 438 450 468 514 579 581 819 873"
    ),
    "America/Vancouver": "236 250 604 672 778",
    "America/Edmonton": "368 403 587 780 825",
    "America/Regina": "306 474 639",
    "America/Winnipeg": "204 431 584",
    "America/Halifax": "782 902 428 506",
    "America/St_Johns": "709 879",
}
#: Telephone area code of North America -> zone; codes of places in two zones are left out.
AREA_ZONES: Final[dict[str, str]] = {code: zone for zone, codes in _AREAS.items() for code in codes.split()}
