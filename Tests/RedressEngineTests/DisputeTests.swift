import RedressEngine
import RedressWorkflow
import Testing

@Suite struct `A dispute` {
  @Test func `goes to the buyer's proposal when the seller is silent`() throws {
    try timeline(
      Body.dispute,
      """
      0d      buyer open refund=40%  > in seller-response, due 4d, live 1, awaits seller, held 100.00
      4d      time                   > due 5d, told 1
      5d      time                   > end settled, buyer 40.00, seller 60.00, held 0.00, due none
      """)
  }

  @Test func `settles on the version that is accepted`() throws {
    try timeline(
      Body.dispute,
      """
      0d      buyer open refund=100%     > in seller-response
      1d      seller propose refund=25%  > in negotiation, live 1 2, awaits buyer seller, due 7d
      2d      buyer propose refund=50%   > live 3 2
      3d      buyer accept v=3           > rejected your own proposal
      3d      seller accept v=1          > rejected version 1 is not live; live are 3 and 2
      3d      seller accept              > rejected name the version; live are 3 and 2
      3d1:00  seller accept v=3          > end settled, buyer 50.00, seller 50.00
      4d      buyer withdraw             > rejected the case has ended in 'settled'
      """)
  }

  @Test func `is ruled by its table once the findings are there`() throws {
    let stage = try timeline(
      Body.dispute,
      """
      0d      buyer open refund=100%           > in seller-response
      1d      seller refuse words=no           > rejected the condition of 'refuse' does not hold
      1d      seller refuse words=no +letter   > in negotiation, items 1
      7d      time                             > in review, awaits platform, due 21d
      8d      platform rule                    > rejected cannot be decided without 'delivered'
      8d      platform rule delivered=no       > in appealable, due 15d
      15d     time                             > end settled, buyer 100.00
      """)
    #expect(stage.play.remedy?.kinds == .refund)
  }

  @Test func `may be withdrawn`() throws {
    try timeline(
      Body.dispute,
      """
      0d  buyer open refund=100%  > in seller-response
      2d  buyer withdraw          > end withdrawn, buyer 0.00, seller 100.00
      """)
  }
}
