using EmaPain.App.Ports;
using EmaPain.App.Research;

namespace EmaPain.App.Staff;

/// <summary>Which alerts somebody who may be blinded is shown.</summary>
internal static class AlertSight
{
    /// <summary>Whether this person may know of an alert. Whoever has to act on it is mailed it all the same.</summary>
    public static bool MaySee(this IStudies studies, StaffRequest request, AlertRow row) =>
        request.IsUnblinded || !studies.All.Any(version => version.Id == row.Study && Blinding.TellsTheArm(version, row.Rule));
}
