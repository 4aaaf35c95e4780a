namespace EmaPain.Local.Cohort.Planning;

/// <summary>Who plays whom: the characters that matter most come first, so that a small cohort has them too.</summary>
internal static class Cast
{
    private static readonly Character[] Order =
    [
        Character.Diligent, Character.Worsens, Character.CriesForHelp, Character.Unsteady, Character.Stops,
        Character.StopsAndStartsTollFree, Character.Distressed, Character.Withdraws, Character.Paused, Character.Ordinary,
        Character.StopsAndStarts, Character.StopsTollFree, Character.CriesTwice, Character.CriesBeforePrompt, Character.HeldLong,
        Character.WrongNumber, Character.WritesBeforeTheTrial, Character.LateToVisits, Character.Corrects, Character.Silent,
    ];

    /// <param name="number">1 and up.</param>
    public static Character Of(int number) =>
        number <= Order.Length ? Order[number - 1]
        : number % 15 == 0 ? Character.Unsteady
        : number % 13 == 0 ? Character.Worsens
        : Character.Ordinary;

    /// <summary>The first to play a character, counted from 0.</summary>
    public static int PlaceOf(Character character) => Array.IndexOf(Order, character);

    /// <summary>The kind of sender number that a character needs to show what it is for.</summary>
    public static string? SenderKindOf(Character character) => character switch
    {
        Character.Stops or Character.StopsAndStarts => "longCode",
        Character.StopsTollFree or Character.StopsAndStartsTollFree => "tollFree",
        _ => null,
    };
}
