namespace EmaPain.Domain.Screening;

/// <summary>Words of crisis, with stable ids. A list is never complete; nothing here claims to be monitoring.</summary>
internal static class CrisisPhrases
{
    /// <summary>Goes up with every change of phrases or matching.</summary>
    public const int Version = 1;

    /// <summary>Named sets that phrases use.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sets = new Dictionary<string, string>
    {
        ["self"] = "myself|meself|mself|me",
        ["people"] = "him|her|them|someone|somebody|everyone|people|wife|husband|kids|partner|boss|neighbor|doctor|girlfriend|boyfriend|family|mother|father",
        ["close"] = "he|she|husband|wife|partner|boyfriend|girlfriend|son|daughter|spouse|they",
        ["cant"] = "cant|cannot|couldnt|cnt",
        ["medicine"] = "pills|pill|meds|medication|medications|medicine|tablets|opioids|oxys|pastillas|medicinas|medicamentos",
    };

    public static readonly (string Id, string[] Phrases)[] Urgent =
    [
        ("kill-self", ["kill|killing|kil|killin|unalive|shoot|shooting|hang|hanging|drown|stab|off|offing|murder <self>", "kill|hurt|harm my self", "kms"]),
        ("suicide", ["suicide|suicidal|suicida|suicidio|suicidarme|suicidar|suicidarse|suicid+"]),
        ("end-life", ["end|ending|take|taking|finish my own? life", "end|ending it all|tonight|now|today|everything", "want|wanna|wish|just|need|ready it|this|everything to? end|over", "end|ending everything|things"]),
        ("want-to-die", ["want|wanna|wish|ready|rather|going|gonna|hope|like|prefer to? i? could|would? just? die|dead", "wish i? was|were dead|gone", "wish i was|were|am dead|gone", "let me die", "hope i dont|never wake", "id rather be dead", "want to be dead|gone", "better off dead|gone", "better off without me", "rather be dead", "im|am going to die by"]),
        ("not-live", ["dont|not|no want|wanna|wish to? live|exist|wake|be here|alive|anymore?", "dont|not want|wanna to? be alive|here", "dont wanna live|wake|exist", "no reason|point|sense|use to|in|of live|living|life|going|go|being", "nothing|nobody to live for", "tired of living|life|being alive", "done with life|living", "life * not worth", "not worth living"]),
        ("cannot-go-on", ["<cant> go|keep on|going", "can not go|keep on|going", "<cant> live|do like? this|it * anymore|more|longer", "<cant> do this|it any? more|anymore|longer", "<cant> live like this"]),
        ("self-harm", ["hurt|hurting|harm|harming|cut|cutting|burn|burning|starve myself|meself", "self harm|harming", "selfharm+", "slit|slitting|cut|cutting my wrists|wrist|veins|throat"]),
        ("overdose", ["overdose|overdosed|overdosing|od|oding|sobredosis", "took|taken|taking|take|swallowed|swallow all|whole|every|too|bunch|bottle|handful * <medicine>", "take * all my? <medicine>", "<medicine> * take|taking|swallow them all", "tome|tomarme|tomar todas|todos * <medicine>"]),
        ("weapon", ["have|got|holding|loaded|loading|bought|grabbed|get a|my|the? gun|pistol|rifle|knife|noose|rope", "gun to|in my head|mouth|hand", "put a bullet", "blow my brains|head"]),
        ("jump", ["jump|jumping|drive|driving off|from|into a|the|my? bridge|building|roof|cliff|balcony|traffic|tree|train"]),
        ("goodbye", ["goodbye everyone|world|all|forever|cruel", "this is|its goodbye", "my last|final message|goodbye|note|text|day", "wont be here * tomorrow|longer|anymore", "tell my * love|loved them|her|him"]),
        ("harm-others", ["kill|shoot|stab|murder|strangle|hurt|choke|poison|beat my? <people>", "going|gonna|want to? hurt|kill|shoot|stab you|everybody|everyone|people|someone|somebody", "matarlo|matarla|matarlos|matar a"]),
        ("violence", ["<close> hits|hit|beats|beat|chokes|choked|punched|kicked|strangled|threatened|threatens|raped|attacked|abuses|abused|hurts|hurt|slapped me", "being abused|beaten|raped|hit|attacked", "was|got raped|attacked|assaulted", "me pega|golpea|maltrata|pego|golpeo|amenaza|amenazo|violo|abusa", "not|isnt|arent safe at|in my? home|house", "afraid|scared * kill|hurt me"]),
        ("wish-to-vanish", ["tired of living|life", "wish * never born", "not|dont|never wake up", "no one would miss me", "nobody would miss me", "feel|feels like ending|dying", "want * all to be over", "want to disappear", "life isnt worth", "hate my life", "no longer want to live", "<cant> live|exist anymore", "nothing left to live", "care if i live|die|died", "better without me", "meet my maker", "<cant> keep living", "reason|point to keep going", "stay alive", "make it through the night", "should|could just? die", "way out is death|dying", "want|wanna|wnat # die", "wnat to die"]),
        ("means", ["bleeding from my wrists|wrist", "drank|drink|drinking bleach|antifreeze|poison", "standing|sitting on the bridge|ledge|roof", "note for my family|wife|kids", "the whole bottle", "into a|the tree|traffic|train", "going|gonna|about to? jump", "swallowed|took|taken # <medicine>|oxy|oxys|tylenol|percocet|xanax|vicodin|norco", "something bad to myself", "do something stupid", "kill me now|please", "kys", "im|am not safe", "eat my gun", "have a plan *  kill|die|end|means"]),
        ("vanish-es", ["me quiero|voy|quisiera|puedo a? matar|morir|cortar", "ganas de morir|morirme", "no despertar", "tengo una pistola|arma|cuchillo", "mejor sin mi", "quiero desaparecer", "sentido a la vida", "corte las venas", "ir para siempre", "para que vivir", "mejor si yo no"]),
        ("help-me", ["^ help|save me $", "^ please help|save me", "^ help|save me please", "somebody|someone|please|need|pls help|save me now|please|asap?", "^ help help", "^ i need help $", "^ i need help now|please", "ayudenme|ayudeme|ayudame|auxilio|socorro"]),
        ("die-es", ["quiero|deseo|quisiera|prefiero|gustaria morir|morirme|muerto|muerta", "matarme", "quitarme la vida", "no quiero|deseo vivir|seguir|despertar|existir", "no tengo ganas de vivir", "no vale la pena vivir|seguir", "acabar|terminar|acabo con mi|todo|esto vida?", "hacerme dano", "lastimarme|cortarme|ahorcarme|dispararme", "no puedo seguir|mas", "no aguanto mas", "ya no aguanto|puedo", "mejor muerto|muerta", "adios a todos|mundo"]),
    ];

    public static readonly (string Id, string[] Phrases)[] Review =
    [
        ("hopeless", ["hopeless|worthless|desesperado|desesperada", "no hope", "lost all? hope", "sin esperanza", "a burden", "una carga", "give|giving|gave up on? life|everything|hope|living", "nobody|no one cares", "a nadie le importo"]),
        ("cannot-bear", ["<cant> take|stand|bear|handle|cope * anymore|more|longer", "unbearable|insoportable", "want|wish the|this|my pain to? end|stop", "at the end of my rope", "breaking point"]),
        ("afraid", ["afraid|scared of|to my? <close>", "afraid to go home", "he|she scares|scared me", "tengo miedo de"]),
        ("emergency", ["emergency|emergencia", "call|llamen|llame 911|ambulance|ambulancia", "cant breathe", "chest pain", "nobody|no one can? help|helps me"]),
        ("weapon-word", ["gun|pistol|noose"]),
        ("death-word", ["die|dying|dead|death|kill|killing|killed|muerte|morir|matar"]),
        ("crisis-line", ["988", "crisis line", "838255"]),
    ];
}
