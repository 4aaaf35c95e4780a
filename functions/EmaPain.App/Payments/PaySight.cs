using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Payments;

/// <summary>Where arms are paid apart, what a person is paid tells the arm: then only unblinded staff see it.</summary>
public sealed class PaySight(IStudies studies)
{
    /// <summary>The answer to somebody who may not see single payments of a study; nothing where this person may.</summary>
    public StaffAnswer.Forbidden? Bar(StudyId study, StaffRequest request) =>
        !request.IsUnblinded && studies.All.Any(version => version.Id == study && Blinding.PayTellsTheArm(version))
            ? new("blinded", $"In study '{study}' pay tells the arm. Somebody with the role for unblinded staff (Trial.Unblinded) has to do this.")
            : null;
}
