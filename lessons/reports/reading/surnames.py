"""Words with a capital letter that are no surname: titles, bodies, countries, agencies."""

NO_SURNAME = frozenset(
    (
        *("the", "a", "an", "joint", "chiefs", "staff", "defense", "defence", "minister", "ministry"),
        *("president", "prime", "chief", "cabinet", "secretary", "general", "lt", "gen", "col", "maj"),
        *("spokesman", "spokesperson", "spokeswoman", "south", "north", "korea", "korean", "japan"),
        *("japanese", "us", "american", "state", "news", "agency", "central", "military", "army", "navy"),
        *("air", "force", "of", "for", "and", "deputy", "vice", "foreign", "department", "official"),
        *("officials", "government", "kyodo", "nhk", "yonhap", "tass", "kcna", "jcs", "col.", "gen.", "lt."),
        *("adm.", "brig", "maj.", "rear", "admiral", "command", "dr", "mr", "mrs", "ms", "russian", "russia"),
        *("iran", "iranian", "china", "chinese", "india", "indian", "pakistan", "taiwan", "ukraine"),
        *("ukrainian", "israel", "israeli", "senior", "seoul", "tokyo", "pyongyang", "moscow", "washington"),
        *("beijing", "in", "on"),
    )
)
