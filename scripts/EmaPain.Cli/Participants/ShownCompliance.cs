using System.Globalization;

namespace EmaPain.Cli.Participants;

/// <summary>How regularly a participant answered, of the check-ins that are over.</summary>
internal sealed record ShownCompliance(int Planned, int Delivered, int Completed, int CompletedOfDelivered)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Completed} of {Planned} planned in the window, {CompletedOfDelivered} of {Delivered} delivered");
}
