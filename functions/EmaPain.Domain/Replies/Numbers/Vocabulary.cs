using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Words that people put around a rating, in English and Spanish, sorted by what they do to the number.</summary>
internal static class Vocabulary
{
    /// <summary>Words that may stand between a name and its number.</summary>
    public static readonly FrozenSet<string> Links = WordSet.Of(
        "fine ok okay low high good great better worse moderate mild is are was were be been at a an about around approx approximately roughly of like level levels lvl score rating rate number my the today now right currently "
        + "for in on to id say im still its it has maybe probably prob perhaps only just really very pretty up feels feeling overall general this week past last my "
        + "average avg mostly usually stays holding steady sitting stuck solid strong good bad days out scale would call give ill ima gonna go with answer each have enjoy itself same should thing part stuff "
        + "es esta estan en un una como de del mi mis el la los las para nivel hoy ahora ya sigue semana esta ultima pasada promedio fue diria digamos seria anda ando subio amanecio "
        + "thats which que tengo siento aproximadamente mas menos quizas tal vez unos se al puntos points");

    /// <summary>Words that join one pair of name and number to the next.</summary>
    public static readonly FrozenSet<string> Joints = WordSet.Of("and y n nd an e then but pero plus also tambien both ambos all each as igual");

    /// <summary>Words that say nothing beyond the number; a text of these and numbers is nothing but an answer.</summary>
    public static readonly FrozenSet<string> Fillers = Links.Concat(WordSet.Of(
        "and y n nd plus then so ok okay k yes yeah yea yep yup hi hello hey good morning evening afternoon night dear thanks thank you god lord goodness gosh jesus amen praise blessed thx ty pls plz please sir maam madam doc doctor "
        + "i think guess suppose me mine here there too also not bad great fine better worse same lol haha estimate estimated figure rated rating scored gave giving marking reporting truly yours fml smh ngl af bruh omg wtf fr dude lmao hmm hmmm um umm ummm uh uhh uhm ig well oh again all day long rough tough hard easy "
        + "tired sore stiff hurts hurting ache aches achy ouch ugh man bro though tho but because cause bc since from w my sorry late reply answer answers sure honestly tbh actually "
        + "can choose stayed stay but was will i what not put it at if pick guess had some more most "
        + "want to going need that this these those back knee knees neck shoulder shoulders hip hips leg legs foot feet head hand hands arm arms ankle elbow wrist lower upper left "
        + " question questions item survey next say put "
        + "id rather much lot little bit kinda kind sort slightly somewhat or something so ish s out "
        + "si hola buenos buenas dias tardes noches gracias por favor porfavor bueno bien mal peor mejor igual creo que yo pienso pues ay uf hoy aqui doctora senor senora "
        + "respuesta respuestas duele dolio dolores cansado cansada perdon tarde poco mucho algo pero porque amigo amiga muy eso esa ese esto pregunta preguntas q1 q2 q3 q4 day these days").Items).ToFrozenSet();

    /// <summary>Of what can be counted, that which people rather tell of behind as many numbers as were asked for: <c>6 5 4 kids are home</c>.</summary>
    public static readonly FrozenSet<string> Told = WordSet.Of(
        "day days night nights week weeks weekend month months year years time times kid kids child children son sons daughter grandkids dog dogs cat cats people men women guys friends brothers sisters doctor doctors "
        + "appointment appointments surgery beers drinks flare flares headache headaches migraine migraines stairs dia dias noche noches semana semanas mes meses hijo hijos hija hijas nino ninos ninas perros gatos cervezas citas");

    /// <summary>What is counted or measured; a number before such a word rates nothing.</summary>
    public static readonly FrozenSet<string> Units = WordSet.Of(
        "pill pills tablet tablets tab tabs capsule capsules dose doses mg mgs milligrams ml mcg gram grams hour hours hr hrs h minute minutes min mins second seconds sec secs day days "
        + "week weeks wk wks month months mo year years yr yrs yo time times x mile miles mi km kms am pm oclock percent lb lbs pound pounds kid kids child children son sons daughter "
        + "dollar dollars buck bucks cent cents people person men women doctor doctors visit visits night nights step steps block blocks beer beers drink drinks cup cups cigarette "
        + "cigarettes dog dogs cat cats surgery surgeries injection injections shot shots pack packs question questions text texts message messages number numbers appointment appointments moment moments mornings evenings afternoons "
        + "nap naps session sessions mph degrees inch inches foot feet ft flights stairs flare flares headache headaches migraine migraines stars thumbs reps sets laps advil aleve "
        + "tylenol ibuprofen aspirin gabapentin tramadol norco percocet oxy naproxen motrin advils aleves tylenols norcos percocets percs oxys naproxens motrins aspirins ibuprofens tramadols gabapentins gabas vicodin vicodins hydrocodone hydros oxycodone morphine meloxicam excedrin excedrins paracetamol paracetamoles aspirina aspirinas ibuprofenos "
        + "lives puffs hits patches refills refill bottles bottle glasses spoonfuls units pads mm cm oz cal caliber calibre calibers gauge rounds bullets balas tiros milimetros episodes attacks k grand weekend guys friends brothers sisters grandkids "
        + "pastilla pastillas tableta tabletas dosis hora horas minuto minutos segundos dia dias semana semanas mes meses ano anos vez veces millas kilometros libras kilos hijo hijos "
        + "hija hijas nino ninos ninas dolares pesos personas doctores noche noches pasos cuadras cervezas tazas cigarros perros gatos cirugias inyecciones preguntas mensajes citas vasos");

    public static readonly FrozenSet<string> Months = WordSet.Of(
        "january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");

    /// <summary>Labels whose number is a name, not a rating.</summary>
    public static readonly FrozenSet<string> Labels = WordSet.Of(
        "room rm apt apartment bus channel page week wk day month year grade chapter route rt highway hwy exit floor unit suite step version top aged age turned turning vitamin type "
        + "stage phase group session part covid windows gate lane ward bed line box class season episode game team section article form iphone android area code ext extension study "
        + "semana dia mes ano cuarto canal pagina piso grupo sesion tipo etapa ruta autobus edad calle avenida parte habitacion").Concat(Months).ToFrozenSet();

    /// <summary>A number right after these is a time or a date, unless it is called a rating (<c>at a 5</c>).</summary>
    public static readonly FrozenSet<string> TimePrepositions = WordSet.Of("at by since before after until till til las @ desde antes despues hasta");

    /// <summary>Before <c>at 5</c> these say that a state is rated, not that something happens at five.</summary>
    public static readonly FrozenSet<string> States = WordSet.Of(
        "stayed stays fine ok okay good great bad high low worse better lower higher bit figure value stands sits hangs normal im am is are its it was were be been still sitting staying stays stay holding hovering stuck level number today now currently remains remain steady me hurting hurts feeling feel "
        + "right week mostly usually about around rate rating up down day here running always score ended start started starting probably maybe just only constant constantly averaging put pain");

    /// <summary>After these a number counts or dates something unless it is called a rating.</summary>
    public static readonly FrozenSet<string> Quantities = WordSet.Of(
        "took take taken taking drank drink ate slept sleep walked walk lost gained lose gain ran smoked bought paid pay owe spent waited missed miss tome tomo dormi comi bebi camine perdi gane "
        + "call text txt see meet come home arrive woke wake leave left llamame llame llamenme vea nos");

    public static readonly FrozenSet<string> Others = WordSet.Of(
        "son daughter dog cat kid grandson granddaughter grandkid wife husband mom mother dad father brother sister baby boy girl he she appointment appt meeting temp temperature fever weight "
        + "hijo hija perro gato nieto nieta esposa esposo mama papa hermano hermana bebe cita temperatura fiebre nino nina grandbaby hes shes");

    /// <summary>What a nurse measures: a number after these is a reading of an instrument.</summary>
    public static readonly FrozenSet<string> Vitals = WordSet.Of(
        "bp pressure sugar sugars glucose a1c weight pulse bpm oxygen o2 spo2 temp temperature cholesterol presion azucar glucosa pulso peso oxigeno temperatura colesterol");

    public static readonly FrozenSet<string> Refusals = WordSet.Of("skip pass omitir omito omita omitelo saltar salta saltar na n/a decline refuse refused");

    public static readonly FrozenSet<string> Absences = WordSet.Of("none nada ninguno ninguna nil zip nothing zilch ningun");
}
