using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Texts that characters send on their own account.</summary>
internal static class OwnTexts
{
    private const string Cry = "I want to kill myself";

    public static IReadOnlyList<OwnText> Of(Character character, Weeks weeks, Slip slip, DateTimeOffset enrolledAt) => character switch
    {
        Character.CriesForHelp => [Crisis(weeks.At(3).AddDays(2).AddHours(11))],
        Character.CriesTwice => [Crisis(weeks.At(2).AddDays(1)), Crisis(weeks.At(2).AddDays(1).AddMinutes(5)), Crisis(weeks.At(2).AddDays(1).AddHours(5))],
        Character.CriesBeforePrompt => [Crisis(weeks.At(4).AddHours(-2))],
        Character.HeldLong => [Crisis(weeks.At(4).AddDays(2))],
        Character.Corrects => [.. slip.Corrections()],
        Character.Distressed => [new OwnText(weeks.At(2).AddMinutes(40), Meaning.Distress, "this upsets me")],
        Character.Stops => [Stop(weeks.At(3).AddDays(1)), Crisis(weeks.At(5).AddDays(1))],
        Character.StopsTollFree => [Stop(weeks.At(3).AddDays(1))],
        Character.StopsAndStarts => [Stop(weeks.At(3).AddDays(1)), Doubt(weeks.At(3).AddDays(3)), Start(weeks.At(4).AddDays(3).AddMinutes(10))],
        Character.StopsAndStartsTollFree => [Stop(weeks.At(3).AddDays(1)), Start(weeks.At(4).AddDays(3).AddMinutes(10))],
        Character.WrongNumber => [new OwnText(weeks.At(1).AddDays(1), Meaning.WrongNumber, "wrong number")],
        Character.WritesBeforeTheTrial => [new OwnText(enrolledAt.AddMinutes(20), Meaning.Chatter, "hello")],
        _ => [],
    };

    private static OwnText Crisis(DateTimeOffset at) => new(at, Meaning.Crisis, Cry);

    private static OwnText Doubt(DateTimeOffset at) => new(at, Meaning.Doubt, "no thoughts of hurting myself");

    private static OwnText Stop(DateTimeOffset at) => new(at, Meaning.Stop, "STOP");

    private static OwnText Start(DateTimeOffset at) => new(at, Meaning.Start, "START");
}
