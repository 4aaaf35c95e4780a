namespace EmaPain.Local.Carrier;

/// <summary>A number that the trial sends from (E.164 with '+', or a short code of 5 or 6 digits).</summary>
public sealed record SenderNumber(string Number, OptOutKeeper OptOuts = OptOutKeeper.Trial)
{
    public static SenderNumber TollFree(string number) => new(number, OptOutKeeper.Carrier);
}
