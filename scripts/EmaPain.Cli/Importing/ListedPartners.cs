using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Cli.Importing;

/// <summary>Whether the people of a list who take part together name each other. Whoever is not on the list only the app knows.</summary>
internal static class ListedPartners
{
    /// <summary>What is wrong with partners; a row with other faults counts as well.</summary>
    public static IEnumerable<RowFault> FaultsOf(IEnumerable<CsvRow> rows, PeopleHeader header, StudyDefinition study)
    {
        var listed = rows.Select(row => (row.Line, Member: MemberOf(row, header))).ToList();
        var byId = listed.GroupBy(one => one.Member.Id).ToDictionary(same => same.Key, same => same.First().Member);
        var isDyad = study.Allocation is { Unit: AllocationUnit.Dyad };
        return from one in listed
               let fault = FaultOf(one.Member, byId, isDyad, study)
               where fault is not null
               select new RowFault(one.Line, PeopleColumn.Partner, fault.Problem, fault.Remedy);
    }

    private static DyadMember.Misfit? FaultOf(DyadMember member, Dictionary<ParticipantId, DyadMember> byId, bool isDyad, StudyDefinition study) =>
        member.Partner is { } id
            ? id == member.Id ? member.With(member, study)
            : byId.TryGetValue(id, out var other) ? member.NamedBy(other, study)
            : null
        : isDyad ? new DyadMember.Misfit("is empty, and in this study two people take part together", "Write the participant id of the other one.")
        : null;

    private static DyadMember MemberOf(CsvRow row, PeopleHeader header) => new(
        new ParticipantId(header.Cell(row, PeopleColumn.Participant)!), new RoleId(header.Cell(row, PeopleColumn.Role)!), new SiteId(header.Cell(row, PeopleColumn.Site)!),
        header.Cell(row, PeopleColumn.Partner) is { Length: > 0 } partner ? new ParticipantId(partner) : null);
}
