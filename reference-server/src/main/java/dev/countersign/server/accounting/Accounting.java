package dev.countersign.server.accounting;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.server.products.Products;
import dev.countersign.server.products.Products.Offer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all workspaces, one for each product that a workspace uses. A charge costs units times periods times the
 * product's price; a free product costs nothing. Thread-safe.
 *
 * <p>Source: Introduction to Resources, "ResourceChargeCredits".
 */
public final class Accounting {
    private final Map<Account, Long> spent = new HashMap<>();
    private final Set<Receipt> receipts = new HashSet<>();
    private final Products products;

    public Accounting(Products products) {
        this.products = products;
    }

    /** Applies each charge that is new and covered, in order. Returns their outcomes, in the same order. */
    public synchronized List<ChargeOutcome> charge(List<Charge> charges) {
        Draft draft = new Draft();
        List<ChargeOutcome> outcomes = charges.stream().map(draft::enter).toList();
        draft.spent.forEach((account, cost) -> spent.merge(account, cost, Long::sum));
        receipts.addAll(draft.receipts);
        return outcomes;
    }

    /** The outcomes that {@link #charge} would return. */
    public synchronized List<ChargeOutcome> check(List<Charge> charges) {
        return charges.stream().map(new Draft()::enter).toList();
    }

    /** Whether a workspace has credits left for a product, or the product is free. */
    public synchronized boolean hasCredits(ResourceOwner owner, ProductReference product) {
        Offer offer = products.offer(product);
        return offer != null && (offer.product().freeToUse() || left(offer, new Draft(), owner) > 0);
    }

    /** Deletes all charges. */
    public synchronized void clear() {
        spent.clear();
        receipts.clear();
    }

    private long left(Offer offer, Draft draft, ResourceOwner owner) {
        return offer.credits() - draft.spent(Account.of(owner, offer.product().reference()));
    }

    /** Charges that are not applied yet. */
    private final class Draft {
        private final Map<Account, Long> spent = new HashMap<>();
        private final Set<Receipt> receipts = new HashSet<>();

        ChargeOutcome enter(Charge charge) {
            Receipt receipt = new Receipt(charge.resource(), charge.id());
            if (receipts.contains(receipt) || Accounting.this.receipts.contains(receipt)) {
                return ChargeOutcome.DUPLICATE;
            }
            Offer offer = products.offer(charge.product());
            long cost = cost(charge, offer);
            if (offer == null || (cost > 0 && cost > left(offer, this, charge.owner()))) {
                return ChargeOutcome.NOT_COVERED;
            }
            receipts.add(receipt);
            spent.merge(Account.of(charge.owner(), charge.product()), cost, Long::sum);
            return ChargeOutcome.CHARGED;
        }

        long spent(Account account) {
            return spent.getOrDefault(account, 0L) + Accounting.this.spent.getOrDefault(account, 0L);
        }
    }

    /** {@link Long#MAX_VALUE}, which no workspace can pay, on overflow. */
    private static long cost(Charge charge, @Nullable Offer offer) {
        if (offer == null || offer.product().freeToUse()) {
            return 0;
        }
        try {
            return Math.multiplyExact(
                    Math.multiplyExact(charge.units(), charge.periods()),
                    offer.product().pricePerUnit());
        } catch (ArithmeticException tooMuch) {
            return Long.MAX_VALUE;
        }
    }

    /** The account of a workspace for a product. */
    private record Account(String workspace, boolean project, ProductReference product) {
        static Account of(ResourceOwner owner, ProductReference product) {
            String project = owner.project();
            return new Account(project == null ? owner.createdBy() : project, project != null, product);
        }
    }

    private record Receipt(String resource, String charge) {}
}
